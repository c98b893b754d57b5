package attack;

/** Exits, and spins in a shutdown hook so that the JVM never ends. A limit must end it. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            for (double x = 1; x > 0; ) {
                x = Math.sqrt(x + 1);
            }
        }));
        System.out.println("held: exiting");
        System.exit(0);
    }
}
