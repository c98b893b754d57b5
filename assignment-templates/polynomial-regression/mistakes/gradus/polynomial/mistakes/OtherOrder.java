package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;

/// Adds in the opposite order and divides at the end. As good as the reference.
public final class OtherOrder extends PlainPolynomialRegression {
    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        double sum = 0;
        for (int i = x.length - 1; i >= 0; i--) {
            double error = y[i] - dot(x[i], w);
            sum += error * error;
        }
        return sum / x.length;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        double[] sum = new double[w.length];
        for (int i = x.length - 1; i >= 0; i--) {
            double error = dot(x[i], w) - y[i];
            for (int j = 0; j < w.length; j++) {
                sum[j] += error * x[i][j];
            }
        }
        for (int j = 0; j < w.length; j++) {
            sum[j] = 2 * sum[j] / x.length;
        }
        return sum;
    }

    @Override
    protected double dot(double[] row, double[] w) {
        double sum = 0;
        for (int j = w.length - 1; j >= 0; j--) {
            sum += row[j] * w[j];
        }
        return sum;
    }
}
