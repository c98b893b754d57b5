package attack;

/** Halts the JVM with exit code 0 before any check. Nothing may count as passed. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        System.out.println("held: halting");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
