package gradus.reference.polynomial;

import gradus.polynomial.PolynomialRegression;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Polynomial regression in plain Java, with the gradient written out: the second opinion on the libtorch
/// reference.
///
/// It is open for subclasses on purpose. Each known mistake of the assignment overrides one of the small methods
/// below, so that the mistake is the only thing in its file.
public class PlainPolynomialRegression implements PolynomialRegression {
    private static final double HOPELESS = 1e12;

    @Override
    public double[][] design(double[] z, int degree) {
        double[][] x = new double[z.length][degree + 1];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j <= degree; j++) {
                x[i][j] = power(z[i], j);
            }
        }
        return x;
    }

    @Override
    public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
        RandomGenerator random = generator(seed);
        double[] z = uniform(random, lo, hi, n);
        return new Sample(z, sum(polynomial(w, z), gaussian(random, sigma, n)));
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
            double slope = 2 * (dot(x[i], w) - y[i]) / x.length;
            for (int j = 0; j < w.length; j++) {
                gradient[j] += slope * x[i][j];
            }
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
                w[j] -= config.learningRate() * gradient[j];
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
    public GdConfig choose(Sample train, Sample validation) {
        return new GdConfig(1e-3, 2200);
    }

    @Override
    public double[] predict(double[] w, double[] z) {
        return polynomial(w, z);
    }

    /// Computes z to the power of a whole number.
    protected double power(double z, int exponent) {
        return Math.pow(z, exponent);
    }

    /// Computes the prediction for one row of the design matrix.
    protected double dot(double[] row, double[] w) {
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            sum += row[j] * w[j];
        }
        return sum;
    }

    /// Computes the value of the polynomial at each z, without a design matrix.
    protected double[] polynomial(double[] w, double[] z) {
        double[] y = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < w.length; j++) {
                y[i] += w[j] * Math.pow(z[i], j);
            }
        }
        return y;
    }

    protected RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    protected double[] uniform(RandomGenerator random, double lo, double hi, int n) {
        double[] z = new double[n];
        Arrays.setAll(z, _ -> lo + (hi - lo) * random.nextDouble());
        return z;
    }

    protected double[] gaussian(RandomGenerator random, double sigma, int n) {
        double[] noise = new double[n];
        Arrays.setAll(noise, _ -> sigma * random.nextGaussian());
        return noise;
    }

    protected static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    /// Returns the array that gradient descent works on.
    protected double[] start(double[] w0) {
        return w0.clone();
    }

    /// Tells whether a loss is so large, or so little of a number, that training cannot recover.
    protected boolean hopeless(double loss) {
        return !(loss <= HOPELESS);
    }

    /// The three series of a run, filled step by step.
    protected static final class Path {
        private final double[] trainLoss;
        private final double[] validationLoss;
        private final double[][] history;
        private int steps;

        public Path(int mostSteps) {
            trainLoss = new double[mostSteps];
            validationLoss = new double[mostSteps];
            history = new double[mostSteps][];
        }

        /// Records one step: the loss before the update, and loss and coefficients after it.
        public void add(double train, double validation, double[] w) {
            trainLoss[steps] = train;
            validationLoss[steps] = validation;
            history[steps] = w.clone();
            steps++;
        }

        public Fit finished(double[] w) {
            return new Fit(w.clone(), trainLoss, validationLoss, history, false);
        }

        public Fit diverged() {
            return new Fit(
                    history[steps - 1],
                    Arrays.copyOf(trainLoss, steps),
                    Arrays.copyOf(validationLoss, steps),
                    Arrays.copyOf(history, steps),
                    true);
        }
    }
}
