package attack;

/**
 * Fills the memory of the grader with answers that it keeps. Each is read, compared and dropped: the grader must
 * go on.
 */
public final class Solution extends Wrong {
    @Override
    public double[] predict(double[] w, double[] z) {
        return new double[5 << 20];
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        return new double[5 << 20];
    }

    @Override
    public double[][] design(double[] z, int degree) {
        return new double[4][1 << 20];
    }
}
