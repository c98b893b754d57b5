package attack;

import gradus.polynomial.PolynomialRegression;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A correct solution, which earns every automatic point. Attacks that must not cost an honest student anything extend it. */
public abstract class Correct implements PolynomialRegression {
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
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = lo + (hi - lo) * random.nextDouble();
        }
        double[][] x = design(z, w.length - 1);
        for (int i = 0; i < n; i++) {
            y[i] = dot(x[i], w) + sigma * random.nextGaussian();
        }
        return new Sample(z, y);
    }

    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double e = dot(x[i], w) - y[i];
            sum += e * e;
        }
        return sum / y.length;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        double[] g = new double[w.length];
        for (int i = 0; i < y.length; i++) {
            double e = dot(x[i], w) - y[i];
            for (int j = 0; j < w.length; j++) {
                g[j] += 2 * e * x[i][j] / y.length;
            }
        }
        return g;
    }

    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        double[][] x = design(train.z(), w0.length - 1);
        double[][] v = design(validation.z(), w0.length - 1);
        double[] w = w0.clone();
        int steps = config.steps();
        double[] trainLoss = new double[steps];
        double[] validationLoss = new double[steps];
        double[][] history = new double[steps][];
        for (int t = 0; t < steps; t++) {
            trainLoss[t] = mse(x, train.y(), w);
            double[] g = gradient(x, train.y(), w);
            for (int j = 0; j < w.length; j++) {
                w[j] -= config.learningRate() * g[j];
            }
            validationLoss[t] = mse(v, validation.y(), w);
            history[t] = w.clone();
            if (!(trainLoss[t] < 1e12) || !(validationLoss[t] < 1e12)) {
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
        return new GdConfig(1e-3, 2500);
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
