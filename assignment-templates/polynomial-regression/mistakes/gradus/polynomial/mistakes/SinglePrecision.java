package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;
import java.util.random.RandomGenerator;

/// Computes everything in float32. As good as the reference: every tolerance has room for it.
public final class SinglePrecision extends PlainPolynomialRegression {
    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        float sum = 0;
        for (int i = 0; i < x.length; i++) {
            float error = (float) dot(x[i], w) - (float) y[i];
            sum += error * error;
        }
        return sum / x.length;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        float[] sum = new float[w.length];
        for (int i = 0; i < x.length; i++) {
            float error = (float) dot(x[i], w) - (float) y[i];
            for (int j = 0; j < w.length; j++) {
                sum[j] += error * (float) x[i][j];
            }
        }
        double[] gradient = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            gradient[j] = 2 * sum[j] / x.length;
        }
        return gradient;
    }

    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        double[][] x = design(train.z(), w0.length - 1);
        double[][] xValidation = design(validation.z(), w0.length - 1);
        Path path = new Path(config.steps());
        double[] w = start(w0);
        for (int t = 0; t < config.steps(); t++) {
            double trainLoss = mse(x, train.y(), w);
            double[] gradient = gradient(x, train.y(), w);
            for (int j = 0; j < w.length; j++) {
                w[j] = (float) w[j] - (float) config.learningRate() * (float) gradient[j];
            }
            double validationLoss = mse(xValidation, validation.y(), w);
            path.add(trainLoss, validationLoss, w);
            if (hopeless(trainLoss) || hopeless(validationLoss)) {
                return path.diverged();
            }
        }
        return path.finished(w);
    }

    @Override
    protected double power(double z, int exponent) {
        float power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= (float) z;
        }
        return power;
    }

    @Override
    protected double dot(double[] row, double[] w) {
        float sum = 0;
        for (int j = 0; j < w.length; j++) {
            sum += (float) row[j] * (float) w[j];
        }
        return sum;
    }

    @Override
    protected double[] polynomial(double[] w, double[] z) {
        double[] y = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            float value = 0;
            for (int j = w.length - 1; j >= 0; j--) {
                value = value * (float) z[i] + (float) w[j];
            }
            y[i] = value;
        }
        return y;
    }

    @Override
    protected double[] uniform(RandomGenerator random, double lo, double hi, int n) {
        double[] z = super.uniform(random, lo, hi, n);
        for (int i = 0; i < n; i++) {
            z[i] = (float) z[i];
        }
        return z;
    }
}
