package attack;

import java.util.concurrent.locks.LockSupport;

/**
 * Every byte is in time, the answer never is. The deadline of the call counts from its question, so it must end
 * the process.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        spoil();
        return super.design(z, degree);
    }

    /** Runs before the honest answer is written. */
    private static void spoil() {
        Pipe.bytes(Pipe.numbers(1 << 20, 4).array());
        while (true) {
            Pipe.bytes((byte) 20);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
