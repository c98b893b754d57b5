package attack;

import gradus.polynomial.PolynomialRegression;

/** A wrong solution of the right shapes, which earns nothing. Attacks extend it: what they earn, they gained. */
public abstract class Wrong implements PolynomialRegression {
    protected Wrong() {
        try {
            attack();
        } catch (Exception | LinkageError e) {
            System.out.println("held: " + e);
        }
    }

    /** What is tried while the submission is loaded; most attacks need no more. */
    protected void attack() throws Exception {}

    @Override
    public double[][] design(double[] z, int degree) {
        return new double[z.length][degree + 1];
    }

    @Override
    public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
        return new Sample(new double[n], new double[n]);
    }

    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        return 0;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        return new double[w.length];
    }

    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        int steps = config.steps();
        return new Fit(
                new double[w0.length], new double[steps], new double[steps], new double[steps][w0.length], false);
    }

    @Override
    public GdConfig choose(Sample train, Sample validation) {
        return new GdConfig(0, 1);
    }

    @Override
    public double[] predict(double[] w, double[] z) {
        return new double[z.length];
    }
}
