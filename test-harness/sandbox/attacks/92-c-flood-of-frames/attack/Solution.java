package attack;

/** Sends frames without end and in every kind. The first that has no place must end the process. */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        spoil();
        return super.design(z, degree);
    }

    /** Runs before the honest answer is written. */
    private static void spoil() {
        while (true) {
            Pipe.bytes(Pipe.frame(23, new byte[4]));
            Pipe.bytes(Pipe.frame(22, new byte[64]));
        }
    }
}
