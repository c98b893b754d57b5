package attack;

import java.util.concurrent.locks.LockSupport;

/** Starts platform threads until it cannot. Their number is limited, and the failure is the submission's own. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        System.out.println("held: starting threads");
        for (int i = 0; i < 100_000; i++) {
            new Thread(() -> LockSupport.parkNanos(Long.MAX_VALUE)).start();
        }
        System.out.println("broke: 100,000 threads");
    }
}
