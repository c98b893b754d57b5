package attack;

/** A length beyond the cap must be refused before anything is allocated. */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        spoil();
        return super.design(z, degree);
    }

    /** Runs before the honest answer is written. */
    private static void spoil() {
        Pipe.bytes(Pipe.numbers(Integer.MAX_VALUE, 4096).array());
    }
}
