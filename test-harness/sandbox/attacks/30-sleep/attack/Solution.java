package attack;

/** Waits without using the processor. The wall clock must end it. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        System.out.println("held: sleeping");
        Thread.sleep(3_600_000);
    }
}
