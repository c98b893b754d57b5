package attack;

/**
 * Answers with a number from the future, so that the next question is answered before it is asked. The first such
 * frame must end the process.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        spoil();
        return super.design(z, degree);
    }

    /** Runs before the honest answer is written. */
    private static void spoil() {
        Pipe.bytes(Pipe.answer(1_000_000, new byte[12]));
    }
}
