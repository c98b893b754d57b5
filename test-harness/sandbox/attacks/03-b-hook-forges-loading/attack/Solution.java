package attack;

/**
 * Exits in the constructor; its shutdown hook says "loaded" in the name of the host. The process is dead, so every
 * check must be an error.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> Pipe.bytes(Pipe.frame(Pipe.LOADED, (byte) 1, (byte) 0, (byte) 0, (byte) 0, (byte) 'A'))));
        System.out.println("held: the hook is set");
        System.exit(0);
    }
}
