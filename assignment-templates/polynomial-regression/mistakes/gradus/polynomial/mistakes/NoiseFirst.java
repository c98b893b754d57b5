package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;
import java.util.random.RandomGenerator;

/// Draws the noise before the z.
public final class NoiseFirst extends PlainPolynomialRegression {
    @Override
    public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
        RandomGenerator random = generator(seed);
        double[] noise = gaussian(random, sigma, n);
        double[] z = uniform(random, lo, hi, n);
        return new Sample(z, sum(polynomial(w, z), noise));
    }
}
