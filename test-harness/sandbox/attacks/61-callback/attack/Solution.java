package attack;

/** Sends a request in the direction of answers. There are no callbacks: it must end the process. */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        spoil();
        return super.design(z, degree);
    }

    /** Runs before the honest answer is written. */
    private static void spoil() {
        Pipe.bytes(Pipe.frame(Pipe.CALL, new byte[16]));
    }
}
