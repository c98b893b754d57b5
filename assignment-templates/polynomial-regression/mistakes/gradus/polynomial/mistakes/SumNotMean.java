package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;

/// Sums over the points where the mean is asked for.
public final class SumNotMean extends PlainPolynomialRegression {
    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        return super.mse(x, y, w) * x.length;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        double[] gradient = super.gradient(x, y, w);
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] *= x.length;
        }
        return gradient;
    }

    /// Whoever has N times the gradient finds a learning rate N times smaller.
    @Override
    public GdConfig choose(Sample train, Sample validation) {
        return new GdConfig(1e-3 / train.size(), 2200);
    }
}
