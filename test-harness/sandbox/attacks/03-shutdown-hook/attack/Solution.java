package attack;

import java.lang.ref.Cleaner;
import java.util.concurrent.locks.LockSupport;

/**
 * Leaves a shutdown hook, a cleaner and a daemon behind that forge answers when the checks are over. The process
 * must be killed before, and late frames must change nothing.
 */
public final class Solution extends Wrong {
    private static final Cleaner CLEANER = Cleaner.create();

    @Override
    protected void attack() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> forge("hook")));
        CLEANER.register(this, () -> forge("cleaner"));
        Thread daemon = new Thread(() -> {
            LockSupport.parkNanos(3_600_000_000_000L);
            forge("daemon");
        });
        daemon.setDaemon(true);
        daemon.start();
        System.out.println("held: the hooks are set");
    }

    private static void forge(String who) {
        System.out.println("broke: the " + who + " ran");
        Pipe.bytes(Pipe.answer(1, new byte[64]));
    }
}
