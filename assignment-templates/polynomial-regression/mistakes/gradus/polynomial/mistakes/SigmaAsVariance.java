package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;
import java.util.random.RandomGenerator;

/// Scales the noise by σ² where the standard deviation is asked for.
public final class SigmaAsVariance extends PlainPolynomialRegression {
    @Override
    protected double[] gaussian(RandomGenerator random, double sigma, int n) {
        return super.gaussian(random, sigma * sigma, n);
    }
}
