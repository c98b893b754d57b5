package attack;

/** Spins while its class is initialised. Limits are set before the JVM starts, and loading has a deadline too. */
public final class Solution extends Wrong {
    static {
        System.out.println("held: initialising");
        for (double x = 1; x > 0; ) {
            x = Math.sqrt(x + 1);
        }
    }
}
