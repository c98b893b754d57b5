package attack;

/** Sends two answers to everything, of which the second would be taken for that of the next call. It must not be. */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        spoil();
        return super.design(z, degree);
    }

    /** Runs before the honest answer is written. */
    private static void spoil() {
        for (int i = 0; i < 40; i++) {
            Pipe.bytes(Pipe.answer(i, new byte[12]));
        }
    }
}
