package gradus.polynomial.suite;

import gradus.polynomial.PolynomialRegression.Sample;

/// The mean squared error of one data set, written as a quadratic function of the coefficients.
///
/// With A = XᵀX/N, b = Xᵀy/N and c = yᵀy/N the loss is wᵀAw − 2bᵀw + c: one step of gradient descent on 500 points
/// then costs as much as on five. The suite computes every loss it grades here, from returned coefficients only.
final class Quadratic {
    private static final int POWER_ITERATIONS = 60;

    private final double[][] a;
    private final double[] b;
    private final double c;

    private Quadratic(double[][] a, double[] b, double c) {
        this.a = a;
        this.b = b;
        this.c = c;
    }

    static Quadratic of(Sample data, int coefficients) {
        double[][] a = new double[coefficients][coefficients];
        double[] b = new double[coefficients];
        double c = 0;
        int n = data.size();
        for (int i = 0; i < n; i++) {
            double[] x = powers(data.z()[i], coefficients);
            double y = data.y()[i];
            for (int j = 0; j < coefficients; j++) {
                for (int k = 0; k < coefficients; k++) {
                    a[j][k] += x[j] * x[k] / n;
                }
                b[j] += x[j] * y / n;
            }
            c += y * y / n;
        }
        return new Quadratic(a, b, c);
    }

    /// Returns the loss at w, which is not a number where w holds numbers that are not finite.
    double loss(double[] w) {
        double[] aw = times(w);
        double sum = c;
        for (int j = 0; j < b.length; j++) {
            sum += w[j] * (aw[j] - 2 * b[j]);
        }
        return sum;
    }

    /// Solves A w = b: the coefficients of least squares, by Gaussian elimination (A is positive definite).
    double[] minimum() {
        int p = b.length;
        double[][] m = new double[p][];
        for (int j = 0; j < p; j++) {
            m[j] = a[j].clone();
        }
        double[] w = b.clone();
        for (int j = 0; j < p; j++) {
            for (int k = j + 1; k < p; k++) {
                double factor = m[k][j] / m[j][j];
                for (int l = j; l < p; l++) {
                    m[k][l] -= factor * m[j][l];
                }
                w[k] -= factor * w[j];
            }
        }
        for (int j = p - 1; j >= 0; j--) {
            for (int k = j + 1; k < p; k++) {
                w[j] -= m[j][k] * w[k];
            }
            w[j] /= m[j][j];
        }
        return w;
    }

    /// Returns 2/λmax of the Hessian 2A: gradient descent with a larger rate diverges.
    double largestStableRate() {
        double[] v = new double[b.length];
        v[b.length - 1] = 1;
        double norm = 1;
        for (int i = 0; i < POWER_ITERATIONS; i++) {
            v = times(v);
            norm = 0;
            for (double x : v) {
                norm += x * x;
            }
            norm = Math.sqrt(norm);
            for (int j = 0; j < v.length; j++) {
                v[j] /= norm;
            }
        }
        return 1 / norm;
    }

    /// Counts the updates of gradient descent from w = 0 until this loss and the other are below the gate.
    ///
    /// @return `most + 1` when even `most` updates are not enough
    int updatesUntil(double gate, Quadratic other, double rate, int most) {
        double[] w = new double[b.length];
        for (int updates = 0; updates <= most; updates++) {
            if (loss(w) < gate && other.loss(w) < gate) {
                return updates;
            }
            double[] aw = times(w);
            for (int j = 0; j < w.length; j++) {
                w[j] -= 2 * rate * (aw[j] - b[j]);
            }
        }
        return most + 1;
    }

    static double value(double[] w, double z) {
        double value = 0;
        for (int j = w.length - 1; j >= 0; j--) {
            value = value * z + w[j];
        }
        return value;
    }

    private double[] times(double[] w) {
        double[] product = new double[b.length];
        for (int j = 0; j < b.length; j++) {
            for (int k = 0; k < b.length; k++) {
                product[j] += a[j][k] * w[k];
            }
        }
        return product;
    }

    private static double[] powers(double z, int count) {
        double[] powers = new double[count];
        double power = 1;
        for (int j = 0; j < count; j++) {
            powers[j] = power;
            power *= z;
        }
        return powers;
    }
}
