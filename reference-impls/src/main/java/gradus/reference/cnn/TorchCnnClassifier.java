package gradus.reference.cnn;

import gradus.api.Device;
import gradus.api.Images;
import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.TrainingLog;
import gradus.cnn.CnnClassifier;
import gradus.reference.torch.Shape;
import gradus.reference.torch.TensorScope;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// The CNN classifier on libtorch: the data, the training run and the answers around [ConvNetwork].
public class TorchCnnClassifier extends ConvNetwork implements CnnClassifier {
    private static final int EVALUATION_BATCH = 250;

    private final Pixels pixels;
    private Optional<TrainingRun> run = Optional.empty();
    private boolean training = true;

    public TorchCnnClassifier(Device device) {
        this(device, new Pixels());
    }

    protected TorchCnnClassifier(Device device, Pixels pixels) {
        super(device);
        this.pixels = pixels;
    }

    @Override
    public ChannelStats channelStats(Images images) {
        return pixels.stats(images);
    }

    @Override
    public NdArray normalize(Images images, float[] mean, float[] std) {
        int[] all = IntStream.range(0, images.count()).toArray();
        return pixels.normalised(images, all, new ChannelStats(mean, std));
    }

    @Override
    public Split split(int n, int validation) {
        return new Split(
                IntStream.range(0, n - validation).toArray(),
                IntStream.range(n - validation, n).toArray());
    }

    @Override
    public int[] epochOrder(int[] indices, int epoch, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(31 * seed + epoch);
        int[] order = indices.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
        return order;
    }

    @Override
    public TrainConfig defaults() {
        return new TrainConfig("sgd", 1e-3, 0.9, 32, 20, 0);
    }

    @Override
    public NdArray forward(NdArray x, boolean isTraining, float dropProbability, long seed) {
        try (TensorScope _ = TensorScope.open();
                NoGradGuard _ = new NoGradGuard()) {
            return tensors().toArray(logits(tensors().of(x), dropout(isTraining, dropProbability, seed)));
        }
    }

    private Tensor logits(Tensor x, Dropout dropout) {
        Shape shape = Shape.with("N", x.size(0))
                .and("C", arch().inChannels())
                .and("S", arch().side())
                .and("K", arch().classes());
        // Pools are vectorised over the channels only, and a convolution then needs no reordering of its maps.
        Tensor channelsLast = shape.of(x, "N C S S").contiguous(torch.MemoryFormat.ChannelsLast);
        return shape.of(network(channelsLast, dropout), "N K");
    }

    @Override
    public double loss(NdArray logits, int[] labels) {
        try (TensorScope _ = TensorScope.open()) {
            return crossEntropy(tensors().of(logits), tensors().labels(labels)).item_double();
        }
    }

    @Override
    public Map<String, NdArray> gradients(NdArray x, int[] labels) {
        try (TensorScope _ = TensorScope.open()) {
            Tensor logits = logits(tensors().of(x), dropout(false, 0, 0));
            return toArrays(derivatives(crossEntropy(logits, tensors().labels(labels))));
        }
    }

    @Override
    public void sgdStep(Map<String, NdArray> gradients, double lr, double momentum) {
        try (TensorScope _ = TensorScope.open()) {
            Map<String, Tensor> byName = new LinkedHashMap<>();
            gradients.forEach((name, gradient) -> byName.put(name, tensors().of(gradient)));
            step(byName, lr, momentum);
        }
    }

    @Override
    public void startTraining(Images train, Images validation, TrainConfig config, long seed) {
        ChannelStats constants = trainingConstants(train);
        run = Optional.of(new TrainingRun(train, validation, config, seed, constants));
        training = true;
        resetVelocity();
    }

    protected ChannelStats trainingConstants(Images train) {
        return ChannelStats.ofSheet(train.channels());
    }

    @Override
    public Leg trainLeg(int epochs) {
        TrainingRun current = run.orElseThrow(() -> new IllegalStateException("startTraining comes before trainLeg"));
        int wanted = epochsToRun(epochs);
        double[] trainLoss = new double[wanted];
        double[] validationLoss = new double[wanted];
        double[] accuracy = new double[wanted];
        int done = 0;
        boolean diverged = false;
        while (done < wanted && !diverged) {
            trainLoss[done] = trainEpoch(current);
            Evaluation after = validate(current);
            validationLoss[done] = recordedLoss(after);
            accuracy[done] = after.accuracy();
            diverged = !Double.isFinite(trainLoss[done] + after.loss());
            done++;
        }
        TrainingLog log = new TrainingLog(
                "epoch",
                Arrays.copyOf(trainLoss, done),
                Arrays.copyOf(validationLoss, done),
                Arrays.copyOf(accuracy, done));
        return new Leg(log, diverged);
    }

    protected int epochsToRun(int epochs) {
        return epochs;
    }

    /// Visits every training image once; returns the mean over the images of the loss before each update.
    private double trainEpoch(TrainingRun current) {
        TrainConfig config = current.config();
        int epoch = current.nextEpoch();
        int[] order = epochOrder(current.indices(), epoch, current.seed());
        double sum = 0;
        int seen = 0;
        try (TensorScope _ = TensorScope.open()) {
            Dropout dropout = dropout(training, config.dropProbability(), 31 * current.seed() + epoch);
            for (int b = 0; b < batches(order.length, config.batch()); b++) {
                int from = b * config.batch();
                int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + config.batch()));
                sum += batch.length * update(current, batch, dropout);
                seen += batch.length;
            }
        }
        return sum / seen;
    }

    /// How many batches an epoch has, the last one perhaps smaller.
    protected int batches(int examples, int batch) {
        return (examples + batch - 1) / batch;
    }

    private double update(TrainingRun current, int[] batch, Dropout dropout) {
        try (TensorScope _ = TensorScope.open()) {
            Images train = current.train();
            Tensor x = tensors().of(pixels.normalised(train, batch, current.constants()));
            Tensor loss = crossEntropy(logits(x, dropout), tensors().labels(TrainingRun.labels(train, batch)));
            step(derivatives(loss), current.config().lr(), current.config().momentum());
            return loss.item_double();
        }
    }

    private Evaluation validate(TrainingRun current) {
        training = false;
        Evaluation found = evaluate(
                current.validation(), current.constants(), current.config().dropProbability());
        resumeTraining();
        return found;
    }

    protected void resumeTraining() {
        training = true;
    }

    protected record Evaluation(double loss, double accuracy) {}

    protected double recordedLoss(Evaluation evaluation) {
        return evaluation.loss();
    }

    private Evaluation evaluate(Images images, ChannelStats constants, double dropProbability) {
        double loss = 0;
        double right = 0;
        for (int from = 0; from < images.count(); from += EVALUATION_BATCH) {
            int[] batch = IntStream.range(from, Math.min(images.count(), from + EVALUATION_BATCH))
                    .toArray();
            try (TensorScope _ = TensorScope.open();
                    NoGradGuard _ = new NoGradGuard()) {
                Tensor x = tensors().of(pixels.normalised(images, batch, constants));
                Tensor labels = tensors().labels(TrainingRun.labels(images, batch));
                Tensor logits = logits(x, dropout(training, dropProbability, from));
                loss += batch.length * crossEntropy(logits, labels).item_double();
                right += logits.argmax(new org.bytedeco.pytorch.LongOptional(1), false)
                        .eq(labels)
                        .sum()
                        .item_double();
            }
        }
        return new Evaluation(loss / images.count(), right / images.count());
    }

    @Override
    public Best best(double[] validationAccuracy) {
        int best = 0;
        for (int i = 1; i < validationAccuracy.length; i++) {
            if (validationAccuracy[i] > validationAccuracy[best]) {
                best = i;
            }
        }
        return new Best(best + 1, validationAccuracy[best]);
    }

    @Override
    public NdArray predictProba(Images images) {
        int classes = arch().classes();
        float[] rows = new float[images.count() * classes];
        ChannelStats constants = ChannelStats.ofSheet(images.channels());
        for (int from = 0; from < images.count(); from += EVALUATION_BATCH) {
            int[] batch = IntStream.range(from, Math.min(images.count(), from + EVALUATION_BATCH))
                    .toArray();
            try (TensorScope _ = TensorScope.open();
                    NoGradGuard _ = new NoGradGuard()) {
                Tensor x = tensors().of(pixels.normalised(images, batch, constants));
                NdArray part = tensors().toArray(probabilities(logits(x, dropout(false, 0, 0))));
                System.arraycopy(part.data(), 0, rows, from * classes, part.size());
            }
        }
        return new NdArray(rows, images.count(), classes);
    }

    protected Tensor probabilities(Tensor logits) {
        return torch.softmax(logits, 1);
    }
}
