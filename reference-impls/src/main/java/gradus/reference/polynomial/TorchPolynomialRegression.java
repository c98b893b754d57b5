package gradus.reference.polynomial;

import gradus.api.Device;
import gradus.polynomial.PolynomialRegression;
import gradus.reference.torch.Shape;
import gradus.reference.torch.TensorScope;
import gradus.reference.torch.Tensors;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// Polynomial regression on libtorch in double precision; the gradient comes from automatic differentiation.
///
/// Dimension letters: N points, M validation points, P = degree + 1 coefficients.
public final class TorchPolynomialRegression implements PolynomialRegression {
    /// A loss beyond this never comes back: the smallest stable run starts more than nine orders of magnitude
    /// below.
    private static final double HOPELESS = 1e12;

    private final Tensors tensors;

    public TorchPolynomialRegression(Device device) {
        tensors = new Tensors(device);
    }

    @Override
    public double[][] design(double[] z, int degree) {
        try (TensorScope _ = TensorScope.open()) {
            Shape shape = Shape.with("N", z.length).and("P", degree + 1);
            return tensors.toMatrix(shape.of(powers(z, degree + 1), "N P"));
        }
    }

    @Override
    public Sample sample(double[] w, double lo, double hi, int n, double sigma, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] z = new double[n];
        Arrays.setAll(z, _ -> lo + (hi - lo) * random.nextDouble());
        double[] y = predict(w, z);
        for (int i = 0; i < n; i++) {
            y[i] += sigma * random.nextGaussian();
        }
        return new Sample(z, y);
    }

    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        try (TensorScope _ = TensorScope.open()) {
            Shape shape = Shape.with("N", y.length).and("P", w.length);
            return loss(shape.of(tensors.matrix(x), "N P"), tensors.vector(y), tensors.vector(w))
                    .item_double();
        }
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        try (TensorScope _ = TensorScope.open()) {
            Shape shape = Shape.with("N", y.length).and("P", w.length);
            Tensor at = tensors.vector(w).requires_grad_(true);
            Tensor loss = loss(shape.of(tensors.matrix(x), "N P"), tensors.vector(y), at);
            return tensors.toVector(shape.of(derivative(loss, at), "P"));
        }
    }

    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        try (TensorScope _ = TensorScope.open()) {
            Shape shape =
                    Shape.with("N", train.size()).and("M", validation.size()).and("P", w0.length);
            Tensor x = shape.of(powers(train.z(), w0.length), "N P");
            Tensor y = shape.of(tensors.vector(train.y()), "N");
            Tensor xValidation = shape.of(powers(validation.z(), w0.length), "M P");
            Tensor yValidation = shape.of(tensors.vector(validation.y()), "M");
            Tensor w = shape.of(tensors.vector(w0), "P").requires_grad_(true);
            Tensor history = tensors.zeros(config.steps(), w0.length);
            double[] trainLoss = new double[config.steps()];
            double[] validationLoss = new double[config.steps()];
            int t = 0;
            boolean hopeless = false;
            while (t < config.steps() && !hopeless) {
                try (TensorScope _ = TensorScope.open()) {
                    Tensor loss = loss(x, y, w);
                    trainLoss[t] = loss.item_double();
                    descend(w, derivative(loss, w), config.learningRate());
                    history.select(0, t).copy_(w.detach());
                    validationLoss[t] =
                            loss(xValidation, yValidation, w.detach()).item_double();
                }
                hopeless = !(Math.max(trainLoss[t], validationLoss[t]) <= HOPELESS);
                t++;
            }
            return new Fit(
                    tensors.toVector(w),
                    Arrays.copyOf(trainLoss, t),
                    Arrays.copyOf(validationLoss, t),
                    tensors.toMatrix(history.narrow(0, 0, t)),
                    hopeless);
        }
    }

    /// Settings below the largest stable rate of the sheet's data, 0.00125855, with a few more steps than needed.
    @Override
    public GdConfig choose(Sample train, Sample validation) {
        return new GdConfig(1e-3, 2200);
    }

    @Override
    public double[] predict(double[] w, double[] z) {
        try (TensorScope _ = TensorScope.open()) {
            Shape shape = Shape.with("N", z.length).and("P", w.length);
            Tensor x = shape.of(powers(z, w.length), "N P");
            return tensors.toVector(shape.of(x.mv(tensors.vector(w)), "N"));
        }
    }

    /// x[i][j] = z_i^j, made as a column of z to the power of a row of exponents.
    private Tensor powers(double[] z, int columns) {
        double[] exponents = new double[columns];
        Arrays.setAll(exponents, j -> j);
        return tensors.vector(z).unsqueeze(1).pow(tensors.vector(exponents));
    }

    /// L(w) = mean over i of (x_i w - y_i)^2.
    private static Tensor loss(Tensor x, Tensor y, Tensor w) {
        return torch.mse_loss(x.mv(w), y);
    }

    private static Tensor derivative(Tensor loss, Tensor w) {
        return torch.grad(new TensorVector(loss), new TensorVector(w)).get(0);
    }

    /// w <- w - rate * gradient, in place and outside of the graph.
    private static void descend(Tensor w, Tensor gradient, double rate) {
        try (NoGradGuard _ = new NoGradGuard()) {
            w.sub_(gradient, new Scalar(rate));
        }
    }
}
