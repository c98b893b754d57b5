package solution;

import gradus.polynomial.PolynomialRegression;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Polynomial regression that does not compile: see mse. */
public final class Unfinished implements PolynomialRegression {
    private static final double HOPELESS = 1e12;

    @Override
    public double[][] design(double[] z, int degree) {
        double[][] x = new double[z.length][degree + 1];
        for (int i = 0; i < z.length; i++) {
            double power = 1;
            for (int j = 0; j <= degree; j++) {
                x[i][j] = power;
                power *= z[i];
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
        return sum / x.lenght;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        double[] gradient = new double[w.length];
        for (int i = 0; i < x.length; i++) {
            double error = dot(x[i], w) - y[i];
            for (int j = 0; j < w.length; j++) {
                gradient[j] += 2 * error * x[i][j] / x.length;
            }
        }
        return gradient;
    }

    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        double[][] x = design(train.z(), w0.length - 1);
        double[][] xValidation = design(validation.z(), w0.length - 1);
        double[] w = w0.clone();
        double[] trainLoss = new double[config.steps()];
        double[] validationLoss = new double[config.steps()];
        double[][] history = new double[config.steps()][];
        for (int t = 0; t < config.steps(); t++) {
            trainLoss[t] = mse(x, train.y(), w);
            if (!(trainLoss[t] < HOPELESS)) {
                return new Fit(
                        w,
                        Arrays.copyOf(trainLoss, t),
                        Arrays.copyOf(validationLoss, t),
                        Arrays.copyOf(history, t),
                        true);
            }
            double[] gradient = gradient(x, train.y(), w);
            for (int j = 0; j < w.length; j++) {
                w[j] -= config.learningRate() * gradient[j];
            }
            history[t] = w.clone();
            validationLoss[t] = mse(xValidation, validation.y(), w);
        }
        return new Fit(w, trainLoss, validationLoss, history, false);
    }

    @Override
    public GdConfig choose(Sample train, Sample validation) {
        return new GdConfig(1e-3, 4000);
    }

    @Override
    public double[] predict(double[] w, double[] z) {
        double[][] x = design(z, w.length - 1);
        double[] y = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            y[i] = dot(x[i], w);
        }
        return y;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < b.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
