package attack;

/**
 * Returns arrays without elements. The plan and the shapes are fixed on the other side: nothing may pass because
 * nothing was compared.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        return new double[0][];
    }

    @Override
    public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
        return new Sample(new double[0], new double[0]);
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        return new double[0];
    }

    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        return new Fit(new double[0], new double[0], new double[0], new double[0][], true);
    }

    @Override
    public double[] predict(double[] w, double[] z) {
        return new double[0];
    }
}
