package attack;

import java.util.concurrent.locks.LockSupport;

/** Starts virtual threads that never end, which cost memory only. The heap limit must end the process. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        System.out.println("held: starting virtual threads");
        for (long i = 0; i < 1L << 40; i++) {
            Thread.startVirtualThread(() -> LockSupport.parkNanos(Long.MAX_VALUE));
        }
    }
}
