package attack;

/** Sends the frame that ends a session in the wrong direction. It must end this process and no other. */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        spoil();
        return super.design(z, degree);
    }

    /** Runs before the honest answer is written. */
    private static void spoil() {
        Pipe.bytes(Pipe.frame(Pipe.FINISH));
    }
}
