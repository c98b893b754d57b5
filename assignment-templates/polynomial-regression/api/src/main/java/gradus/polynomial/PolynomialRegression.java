package gradus.polynomial;

import java.util.Objects;

/// Linear regression on powers of one variable, trained by full-batch gradient descent.
///
/// Write one class that implements this interface, with a public constructor that takes nothing (or one
/// `gradus.api.Device`). Letters used below:
///
/// | letter | meaning |
/// |---|---|
/// | N | number of points |
/// | D | degree of the polynomial, so that there are D + 1 coefficients |
/// | z | the variable, N numbers |
/// | x | the design matrix, N rows of D + 1 numbers |
/// | y | the targets, N numbers |
/// | w | the coefficients, D + 1 numbers; `w[j]` belongs to zʲ |
///
/// The model is ŷ = x w. There is no separate bias: `w[0]` belongs to the constant feature z⁰ = 1. The equations
/// are those of least squares, for example Bishop, *Pattern Recognition and Machine Learning* (2006), equations
/// 3.3 and
/// 3.12
/// for the model and the error, here with the **mean** of the squares and without the factor ½.
///
/// No method changes the arrays that it is given. Nothing is printed for points; all results are return values.
public interface PolynomialRegression {

    /// Computes the design matrix: `x[i][j]` = zᵢʲ for j = 0..degree.
    ///
    /// Column 0 is 1 for every point, also for z = 0 (0⁰ = 1).
    ///
    /// @param z N numbers; N may be 0
    /// @param degree D, at least 0
    /// @return N rows of D + 1 numbers
    double[][] design(double[] z, int degree);

    /// Draws a data set: z uniform in [lo, hi), y = x w + noise.
    ///
    /// There is **one** generator, `RandomGeneratorFactory.of("L64X128MixRandom").create(seed)`, and the draws come
    /// in this order: first **all** z, then **all** noise.
    /// - z: `lo + (hi - lo) * nextDouble()` for i = 0..n − 1
    /// - noise: `sigma * nextGaussian()` for i = 0..n − 1, added to the value of the polynomial at zᵢ
    ///
    /// @param w the coefficients; their number minus 1 is the degree
    /// @param lo smallest z
    /// @param hi end of the range of z
    /// @param n number of points, at least 0
    /// @param sigma **standard deviation** of the noise (not its variance), at least 0
    /// @param seed the same seed gives the same data, another seed gives other data
    Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed);

    /// Computes the mean squared error L(w) = (1/N) Σᵢ (xᵢ·w − yᵢ)².
    ///
    /// @param x N rows of D + 1 numbers, N at least 1
    /// @param y N numbers
    /// @param w D + 1 numbers
    double mse(double[][] x, double[] y, double[] w);

    /// Computes the gradient of [#mse]: ∂L/∂wⱼ = (2/N) Σᵢ (xᵢ·w − yᵢ) xᵢⱼ.
    ///
    /// @return D + 1 numbers
    double[] gradient(double[][] x, double[] y, double[] w);

    /// Minimises the mean squared error by gradient descent: w ← w − learningRate · ∂L/∂w, `steps` times.
    ///
    /// Every step uses all training points. At step t = 0..steps − 1, in this order:
    /// 1. `trainLoss[t]` is the loss on the training data **before** the update,
    /// 2. the update,
    /// 3. `history[t]` is a copy of w **after** the update,
    /// 4. `validationLoss[t]` is the loss on the validation data with that w.
    ///
    /// When the loss is not finite any more, or has become so large that it never comes back (say above 10¹²),
    /// stop and set `diverged`; the three series may then be shorter than `steps`.
    ///
    /// @param train the points to learn from
    /// @param validation points that are only looked at
    /// @param config learning rate and number of updates
    /// @param w0 the coefficients to start from; the degree is `w0.length - 1`. Do not change this array
    Fit fit(Sample train, Sample validation, GdConfig config, double[] w0);

    /// Chooses settings with which [#fit], started at w = 0, brings **both** losses below 0.6.
    ///
    /// You get the data, so that you may look at it; returning constants that you found by trying is fine as well.
    GdConfig choose(Sample train, Sample validation);

    /// Evaluates the polynomial with coefficients w at each z.
    ///
    /// @return one number for each z
    double[] predict(double[] w, double[] z);

    /// Points of a data set; `y[i]` belongs to `z[i]`.
    @SuppressWarnings("ArrayRecordComponent") // handed over and not copied
    record Sample(double[] z, double[] y) {
        public Sample {
            Objects.requireNonNull(z, "z");
            Objects.requireNonNull(y, "y");
            if (z.length != y.length) {
                throw new IllegalArgumentException(z.length + " values of z but " + y.length + " of y");
            }
        }

        /// Returns the number of points.
        public int size() {
            return z.length;
        }
    }

    /// Settings of gradient descent.
    ///
    /// @param learningRate the factor of the gradient in each update
    /// @param steps the number of updates
    record GdConfig(double learningRate, int steps) {
        public GdConfig {
            if (steps < 0) {
                throw new IllegalArgumentException("steps is a number of updates and cannot be " + steps);
            }
        }
    }

    /// What gradient descent found, and the way it went.
    ///
    /// @param w the coefficients after the last update, D + 1 numbers
    /// @param trainLoss training loss before each update
    /// @param validationLoss validation loss after each update
    /// @param history coefficients after each update, a row of D + 1 numbers for each step
    /// @param diverged true when the loss grew without bound
    @SuppressWarnings("ArrayRecordComponent") // handed over and not copied
    record Fit(double[] w, double[] trainLoss, double[] validationLoss, double[][] history, boolean diverged) {}
}
