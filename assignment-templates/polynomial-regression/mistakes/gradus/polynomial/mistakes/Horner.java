package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;

/// Multiplies step by step instead of taking powers. As good as the reference.
public final class Horner extends PlainPolynomialRegression {
    @Override
    protected double power(double z, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= z;
        }
        return power;
    }

    @Override
    protected double[] polynomial(double[] w, double[] z) {
        double[] y = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            for (int j = w.length - 1; j >= 0; j--) {
                y[i] = y[i] * z[i] + w[j];
            }
        }
        return y;
    }
}
