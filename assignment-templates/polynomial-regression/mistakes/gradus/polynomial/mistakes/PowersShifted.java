package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;

/// Starts the design matrix at z¹ instead of z⁰.
public final class PowersShifted extends PlainPolynomialRegression {
    @Override
    protected double power(double z, int exponent) {
        return Math.pow(z, exponent + 1);
    }
}
