package attack;

/**
 * A correct solution that keeps the first answer of each method. New inputs come with each call: what it computed
 * once must not be enough.
 */
public final class Solution extends Correct {
    private double[][] design;
    private Sample sample;
    private double[] gradient;
    private Fit fit;

    @Override
    public double[][] design(double[] z, int degree) {
        design = design == null ? super.design(z, degree) : design;
        return design;
    }

    @Override
    public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
        sample = sample == null ? super.sample(w, lo, hi, n, sigma, seed) : sample;
        return sample;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        gradient = gradient == null ? super.gradient(x, y, w) : gradient;
        return gradient;
    }

    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        fit = fit == null ? super.fit(train, validation, config, w0) : fit;
        return fit;
    }
}
