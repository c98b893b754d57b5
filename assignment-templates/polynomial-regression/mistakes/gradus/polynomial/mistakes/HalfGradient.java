package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;

/// Forgets the factor 2 of the derivative of a square.
public final class HalfGradient extends PlainPolynomialRegression {
    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        double[] gradient = super.gradient(x, y, w);
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] /= 2;
        }
        return gradient;
    }

    /// Whoever has half the gradient finds twice the learning rate.
    @Override
    public GdConfig choose(Sample train, Sample validation) {
        return new GdConfig(2e-3, 2200);
    }
}
