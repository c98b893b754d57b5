package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;

/// Solves the normal equations where gradient descent is asked for.
public final class ClosedForm extends PlainPolynomialRegression {
    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        double[][] x = design(train.z(), w0.length - 1);
        double[] w = leastSquares(x, train.y(), w0.length);
        double trainLoss = mse(x, train.y(), w);
        double validationLoss = mse(design(validation.z(), w0.length - 1), validation.y(), w);
        Path path = new Path(config.steps());
        for (int t = 0; t < config.steps(); t++) {
            path.add(trainLoss, validationLoss, w);
        }
        return path.finished(w);
    }

    /// Solves (XᵀX) w = Xᵀy by Gauss-Jordan elimination.
    private static double[] leastSquares(double[][] x, double[] y, int p) {
        double[][] m = new double[p][p + 1];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    m[j][k] += x[i][j] * x[i][k];
                }
                m[j][p] += x[i][j] * y[i];
            }
        }
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                double factor = k == j ? 0 : m[k][j] / m[j][j];
                for (int l = 0; l <= p; l++) {
                    m[k][l] -= factor * m[j][l];
                }
            }
        }
        double[] w = new double[p];
        for (int j = 0; j < p; j++) {
            w[j] = m[j][p] / m[j][j];
        }
        return w;
    }
}
