package attack;

/**
 * Sends half of a frame and ends. There is no shared memory that could be cut under the reader; half a frame must
 * be an error, and the grader unharmed.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        spoil();
        return super.design(z, degree);
    }

    /** Runs before the honest answer is written. */
    private static void spoil() {
        Pipe.bytes(Pipe.numbers(1 << 20, 4096).array());
        Runtime.getRuntime().halt(0);
    }
}
