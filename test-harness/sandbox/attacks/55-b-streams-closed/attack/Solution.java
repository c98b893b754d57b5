package attack;

/**
 * A correct solution that closes the streams it was given. The pipe of the protocol is not among them: it must
 * keep its points.
 */
public final class Solution extends Correct {
    @Override
    public double[][] design(double[] z, int degree) {
        System.out.close();
        System.err.close();
        return super.design(z, degree);
    }
}
