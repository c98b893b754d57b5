package solution;

import gradus.polynomial.PolynomialRegression;

/**
 * Your solution. Replace each method's body; what it must compute stands in the handout and in the documentation of
 * PolynomialRegression.
 *
 * <p>You may add classes beside this one, in any package of your own. Exactly one public class implements
 * PolynomialRegression, and its constructor takes nothing (as here) or one gradus.api.Device.
 */
public final class Solution implements PolynomialRegression {

    /** Item 1.2: x[i][j] = z[i] to the power of j, for j = 0 .. degree. */
    @Override
    public double[][] design(double[] z, int degree) {
        throw new UnsupportedOperationException("design is not implemented yet");
    }

    /** Item 1.3: all z first, then all noise, from one generator L64X128MixRandom with this seed. */
    @Override
    public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
        throw new UnsupportedOperationException("sample is not implemented yet");
    }

    /** Item 1.6: the mean over i of (x[i] · w − y[i])². */
    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        throw new UnsupportedOperationException("mse is not implemented yet");
    }

    /** Item 1.6: the derivative of mse with respect to each w[j]. */
    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        throw new UnsupportedOperationException("gradient is not implemented yet");
    }

    /** Items 1.6 and 1.7: gradient descent. Record the training loss before the update, the rest after it. */
    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        throw new UnsupportedOperationException("fit is not implemented yet");
    }

    /** Item 1.7: settings with which fit, started at zero, brings both losses below 0.6. */
    @Override
    public GdConfig choose(Sample train, Sample validation) {
        throw new UnsupportedOperationException("choose is not implemented yet");
    }

    /** Item 1.9: the value of the polynomial at each z. */
    @Override
    public double[] predict(double[] w, double[] z) {
        throw new UnsupportedOperationException("predict is not implemented yet");
    }
}
