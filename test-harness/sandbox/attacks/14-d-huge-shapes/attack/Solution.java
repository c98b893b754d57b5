package attack;

/**
 * Returns a design of ragged rows and a fit of 20 MB where a few numbers are asked for. Shapes are compared before
 * numbers: nothing may pass.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        double[][] ragged = new double[Math.max(1, z.length)][];
        for (int i = 0; i < ragged.length; i++) {
            ragged[i] = new double[i % 3];
        }
        return ragged;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        return new double[2_500_000];
    }

    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        return new Fit(new double[100_000], new double[1], new double[100_000], new double[100_000][0], false);
    }
}
