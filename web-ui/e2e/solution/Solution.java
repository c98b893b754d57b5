package solution;

import gradus.polynomial.PolynomialRegression;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A complete solution in plain Java, handed in by the browser tests. */
public final class Solution implements PolynomialRegression {
    private static final double BEYOND_RETURN = 1e12;

    @Override
    public double[][] design(double[] z, int degree) {
        double[][] x = new double[z.length][degree + 1];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j <= degree; j++) {
                x[i][j] = Math.pow(z[i], j);
            }
        }
        return x;
    }

    @Override
    public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = lo + (hi - lo) * random.nextDouble();
        }
        double[] y = predict(w, z);
        for (int i = 0; i < n; i++) {
            y[i] += sigma * random.nextGaussian();
        }
        return new Sample(z, y);
    }

    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = dot(x[i], w) - y[i];
            sum += error * error;
        }
        return sum / x.length;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        double[] gradient = new double[w.length];
        for (int i = 0; i < x.length; i++) {
            double error = dot(x[i], w) - y[i];
            for (int j = 0; j < w.length; j++) {
                gradient[j] += 2.0 / x.length * error * x[i][j];
            }
        }
        return gradient;
    }

    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        int degree = w0.length - 1;
        double[][] x = design(train.z(), degree);
        double[][] held = design(validation.z(), degree);
        double[] w = w0.clone();
        double[] trainLoss = new double[config.steps()];
        double[] validationLoss = new double[config.steps()];
        double[][] history = new double[config.steps()][];
        for (int t = 0; t < config.steps(); t++) {
            trainLoss[t] = mse(x, train.y(), w);
            double[] gradient = gradient(x, train.y(), w);
            for (int j = 0; j < w.length; j++) {
                w[j] -= config.learningRate() * gradient[j];
            }
            history[t] = w.clone();
            validationLoss[t] = mse(held, validation.y(), w);
            if (!(validationLoss[t] < BEYOND_RETURN)) {
                return new Fit(
                        w,
                        Arrays.copyOf(trainLoss, t + 1),
                        Arrays.copyOf(validationLoss, t + 1),
                        Arrays.copyOf(history, t + 1),
                        true);
            }
        }
        return new Fit(w, trainLoss, validationLoss, history, false);
    }

    @Override
    public GdConfig choose(Sample train, Sample validation) {
        return new GdConfig(1e-3, 3000);
    }

    @Override
    public double[] predict(double[] w, double[] z) {
        double[] y = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            for (int j = w.length - 1; j >= 0; j--) {
                y[i] = y[i] * z[i] + w[j];
            }
        }
        return y;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
