package gradus.reference.cnn;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.cnn.CnnClassifier.Arch;
import gradus.reference.torch.Seeds;
import gradus.reference.torch.TensorScope;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// The network itself: weights, forward pass, loss, gradient and optimiser. Each step is a method of its own.
///
/// Dimension letters: N images, C channels, H rows, W columns, K classes, F flattened numbers.
public abstract class ConvNetwork {
    protected static final long[] NO_STEP = {0, 0};
    protected static final long[] ONE_STEP = {1, 1};
    protected static final long[] TWO_STEPS = {2, 2};

    private final FloatTensors tensors;
    private final Map<String, Tensor> parameters = new LinkedHashMap<>();
    private final Map<String, Tensor> velocity = new LinkedHashMap<>();
    private Arch arch = Arch.COURSE;

    protected ConvNetwork(Device device) {
        // Other counts of threads give other roundings, and threads that spin slow a shared machine down.
        torch.set_num_threads(1);
        tensors = new FloatTensors(device);
    }

    /// What dropout needs in one pass through the network.
    protected record Dropout(boolean active, double dropProbability, GeneratorOptional generator) {}

    public void build(Arch newArch, long seed) {
        arch = newArch;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<String, NdArray> start = new LinkedHashMap<>();
        double bound = 0;
        for (Map.Entry<String, int[]> entry : shapes().entrySet()) {
            int[] shape = entry.getValue();
            float[] values = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
            if (shape.length > 1) {
                bound = bound(values.length / shape[0]);
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextDouble(-bound, bound);
            }
            start.put(entry.getKey(), new NdArray(values, shape));
        }
        load(start);
    }

    /// How far from 0 weights and biases start, for this number of inputs of one output.
    protected double bound(int fanIn) {
        return 1 / Math.sqrt(fanIn);
    }

    /// The names and shapes of the parameters, in their order.
    protected Map<String, int[]> shapes() {
        int side = sideAfterPool(sideAfterPool(arch.side()));
        Map<String, int[]> shapes = new LinkedHashMap<>();
        layer(shapes, "conv1", arch.c1(), arch.inChannels(), 3, 3);
        layer(shapes, "conv2", arch.c1(), arch.c1(), 3, 3);
        layer(shapes, "conv3", arch.c2(), arch.c1(), 3, 3);
        layer(shapes, "conv4", arch.c2(), arch.c2(), 3, 3);
        layer(shapes, "fc1", arch.fc(), arch.c2() * side * side);
        layer(shapes, "fc2", arch.classes(), arch.fc());
        return shapes;
    }

    /// The side of the maps after two convolutions and a pool.
    protected int sideAfterPool(int side) {
        return (side - 4) / 2;
    }

    private static void layer(Map<String, int[]> shapes, String name, int... weight) {
        shapes.put(name + ".weight", weight);
        shapes.put(name + ".bias", new int[] {weight[0]});
    }

    public void load(Map<String, NdArray> values) {
        Map<String, int[]> shapes = shapes();
        if (!values.keySet().equals(shapes.keySet())) {
            throw new IllegalArgumentException("parameters are " + shapes.keySet() + ", got " + values.keySet());
        }
        values.forEach((name, value) -> requireShape(name, shapes.getOrDefault(name, new int[0]), value));
        try (TensorScope _ = TensorScope.open()) {
            Map<String, Tensor> fresh = new LinkedHashMap<>();
            values.forEach((name, value) -> fresh.put(name, tensors.of(value).requires_grad_(true)));
            forget(parameters);
            shapes.keySet()
                    .forEach(name -> parameters.put(name, found(fresh, name).retainReference()));
            resetVelocity();
        }
    }

    private static void requireShape(String name, int[] shape, NdArray value) {
        if (!Arrays.equals(shape, value.shape())) {
            throw new IllegalArgumentException("parameter " + name + " must have the shape " + Arrays.toString(shape)
                    + ", got " + Arrays.toString(value.shape()));
        }
    }

    protected void resetVelocity() {
        try (TensorScope _ = TensorScope.open()) {
            forget(velocity);
            parameters.forEach(
                    (name, p) -> velocity.put(name, torch.zeros_like(p.detach()).retainReference()));
        }
    }

    private static void forget(Map<String, Tensor> kept) {
        kept.values().forEach(Tensor::releaseReference);
        kept.clear();
    }

    public Map<String, NdArray> parameters() {
        try (TensorScope _ = TensorScope.open()) {
            return toArrays(parameters);
        }
    }

    /// Two convolutions with their ReLU, and a max-pool.
    protected Tensor stage(Tensor x, String first, String second) {
        return pool(torch.relu(convolution(torch.relu(convolution(x, first)), second)));
    }

    /// [N C H W] → [N C' H-2 W-2].
    protected Tensor convolution(Tensor x, String name) {
        TensorOptional bias = new TensorOptional(parameter(name + ".bias"));
        return torch.conv2d(x, kernels(parameter(name + ".weight")), bias, ONE_STEP, padding(), ONE_STEP, 1);
    }

    protected long[] padding() {
        return NO_STEP;
    }

    protected Tensor kernels(Tensor weight) {
        return weight;
    }

    protected Tensor pool(Tensor x) {
        return torch.max_pool2d(x, TWO_STEPS, poolStride(), NO_STEP, ONE_STEP, false);
    }

    protected long[] poolStride() {
        return TWO_STEPS;
    }

    /// [N C H W] → [N F].
    protected Tensor flatten(Tensor x) {
        return x.flatten(1, -1);
    }

    /// [N F] → [N fc].
    protected Tensor hidden(Tensor x, Dropout dropout) {
        return torch.relu(linear(x, "fc1"));
    }

    /// [N fc] → [N K].
    protected Tensor output(Tensor x) {
        return linear(x, "fc2");
    }

    protected Tensor linear(Tensor x, String name) {
        return torch.linear(x, parameter(name + ".weight"), new TensorOptional(parameter(name + ".bias")));
    }

    /// [N C H W] → [N K].
    protected Tensor network(Tensor x, Dropout dropout) {
        Tensor first = drop(stage(x, "conv1", "conv2"), dropout);
        Tensor second = drop(stage(first, "conv3", "conv4"), dropout);
        return output(hidden(flatten(second), dropout));
    }

    protected Dropout dropout(boolean training, double dropProbability, long seed) {
        return new Dropout(active(training, dropProbability), dropProbability, Seeds.generator(seed));
    }

    protected boolean active(boolean training, double dropProbability) {
        return training && dropProbability > 0;
    }

    /// Inverted dropout: what is kept grows, so that evaluation needs no change.
    protected Tensor drop(Tensor x, Dropout dropout) {
        if (!dropout.active()) {
            return x;
        }
        double keep = keepProbability(dropout.dropProbability());
        Tensor mask = torch.empty(maskShape(x)).bernoulli_(keep, dropout.generator());
        return x.mul(tensors.here(mask)).mul(new Scalar(scale(keep)));
    }

    protected double keepProbability(double dropProbability) {
        return 1 - dropProbability;
    }

    protected double scale(double keep) {
        return 1 / keep;
    }

    protected long[] maskShape(Tensor x) {
        return x.shape();
    }

    /// The mean over the rows of −ln softmax(logits)[label].
    protected Tensor crossEntropy(Tensor logits, Tensor labels) {
        return torch.cross_entropy_loss(logits, labels);
    }

    protected Map<String, Tensor> derivatives(Tensor loss) {
        TensorVector leaves = new TensorVector(parameters.values().toArray(Tensor[]::new));
        TensorVector found = torch.grad(new TensorVector(loss), leaves);
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : parameters.keySet()) {
            gradients.put(name, found.get(gradients.size()));
        }
        return gradients;
    }

    protected void step(Map<String, Tensor> gradients, double lr, double momentum) {
        try (NoGradGuard _ = new NoGradGuard()) {
            parameters.forEach(
                    (name, p) -> update(p, moment(name), gradientOf(gradients, name), new Scalar(lr), momentum));
        }
    }

    /// v ← momentum · v + g; p ← p − lr · v, in place.
    protected void update(Tensor p, Tensor v, Tensor g, Scalar lr, double momentum) {
        v.mul_(new Scalar(momentum)).add_(g);
        p.sub_(v, lr);
    }

    private Tensor moment(String name) {
        return found(velocity, name);
    }

    private static Tensor gradientOf(Map<String, Tensor> gradients, String name) {
        return found(gradients, name);
    }

    private Tensor parameter(String name) {
        return found(parameters, name);
    }

    private static Tensor found(Map<String, Tensor> tensors, String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalStateException("there is no " + name + ": build a model first");
        }
        return tensor;
    }

    protected Arch arch() {
        return arch;
    }

    final FloatTensors tensors() {
        return tensors;
    }

    final Map<String, NdArray> toArrays(Map<String, Tensor> byName) {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        byName.forEach((name, tensor) -> arrays.put(name, tensors.toArray(tensor)));
        return arrays;
    }
}
