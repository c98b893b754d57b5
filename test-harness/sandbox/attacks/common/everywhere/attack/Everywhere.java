package attack;

import java.util.Arrays;

/** Answers every question with one and the same number. */
public abstract class Everywhere extends Wrong {
    private final double value;
    private final boolean diverged;

    protected Everywhere(double value, boolean diverged) {
        this.value = value;
        this.diverged = diverged;
    }

    @Override
    public double[][] design(double[] z, int degree) {
        double[][] x = super.design(z, degree);
        for (double[] row : x) {
            Arrays.fill(row, value);
        }
        return x;
    }

    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        return value;
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
        return new Fit(all(w0.length), all(steps), all(steps), history, diverged);
    }

    @Override
    public double[] predict(double[] w, double[] z) {
        return all(z.length);
    }

    private double[] all(int n) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
