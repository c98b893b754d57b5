package attack;

import java.util.Arrays;

/**
 * Every answer is infinite, so that relative errors become NaN. Nothing may pass but the check that asks for
 * divergence, at most.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        double[][] x = super.design(z, degree);
        for (double[] row : x) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        return x;
    }

    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        return all(w.length);
    }

    @Override
    public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
        return new Sample(all(n), all(n));
    }

    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        int steps = config.steps();
        double[][] history = new double[steps][];
        Arrays.setAll(history, i -> all(w0.length));
        return new Fit(all(w0.length), all(steps), all(steps), history, true);
    }

    @Override
    public double[] predict(double[] w, double[] z) {
        return all(z.length);
    }

    private static double[] all(int n) {
        double[] values = new double[n];
        Arrays.fill(values, Double.POSITIVE_INFINITY);
        return values;
    }
}
