package attack;

/**
 * A well-formed answer whose count needs four gigabytes, in a frame of 30 bytes. The count must be compared with
 * what is there before anything is allocated.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        spoil();
        return super.design(z, degree);
    }

    /** Runs before the honest answer is written. */
    private static void spoil() {
        for (int i = 0; i < 64; i++) {
            Pipe.bytes(Pipe.answer(i, (byte) 0, (byte) 0, (byte) 0, (byte) 0x20));
        }
    }
}
