package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;
import java.util.random.RandomGenerator;

/// Draws the same data whatever the seed.
public final class SeedIgnored extends PlainPolynomialRegression {
    @Override
    protected RandomGenerator generator(long seed) {
        return super.generator(1234);
    }
}
