package gradus.cnn;

import gradus.api.Images;
import gradus.api.Leg;
import gradus.api.NdArray;
import java.util.Map;
import java.util.Objects;

/// A convolutional network that tells classes of small images apart, from bytes to class probabilities.
///
/// Write one class that implements this interface, with a public constructor that takes nothing (or one
/// `gradus.api.Device`). An object holds **one** model: [#build] makes it, [#load] replaces its weights,
/// and the methods after them use it. Letters used below:
///
/// | letter | meaning |
/// |---|---|
/// | N | number of images |
/// | C, H, W | channels, rows, columns |
/// | K | number of classes |
///
/// Every array of images is laid out (N, C, H, W): image by image, in each image plane by plane, in each
/// plane row by row. Numbers are float32.
///
/// No method changes the arrays that it is given, and no array that was given or returned is used again
/// later: copy what you keep. Nothing is printed for points; all results are return values.
public interface CnnClassifier {

    /// Computes mean and standard deviation of each channel over all images, of pixel / 255.
    ///
    /// The standard deviation is that of the population: the mean of the squared deviations, divided by
    /// their number and not by their number minus 1.
    ///
    /// @param images N of at least 1
    ChannelStats channelStats(Images images);

    /// Normalises: (pixel / 255 − `mean[c]`) / `std[c]`, with the constants of the pixel's own channel c.
    ///
    /// @param mean C numbers
    /// @param std C numbers: standard deviations, not variances
    /// @return shape (N, C, H, W)
    NdArray normalize(Images images, float[] mean, float[] std);

    /// Divides n examples into training and validation: validation is the **last** `validation` indices.
    ///
    /// @param n number of examples
    /// @param validation how many of them, at most n
    /// @return the indices from 0, both parts in rising order
    Split split(int n, int validation);

    /// Shuffles: the order in which one epoch visits the examples.
    ///
    /// The same epoch and seed give the same order; another epoch gives another one.
    ///
    /// @param indices the examples, for example [Split#train]
    /// @param epoch from 1
    /// @return the same indices, each once, as a new array
    int[] epochOrder(int[] indices, int epoch, long seed);

    /// Returns the hyper-parameters of the sheet.
    TrainConfig defaults();

    /// Makes a new model with random weights, and forgets the old one with the optimiser's velocity.
    ///
    /// Weights **and** biases are uniform in ±1/√fan_in, where fan_in is the number of inputs of one
    /// output: channels · 9 for a convolution, the row length for a linear layer. Another seed gives other
    /// weights.
    void build(Arch arch, long seed);

    /// Returns a copy of the model's weights by name, in the order of [Arch]'s table.
    Map<String, NdArray> parameters();

    /// Replaces the model's weights, and sets the optimiser's velocity to 0.
    ///
    /// @param parameters all names of [Arch]'s table with their shapes
    /// @throws IllegalArgumentException when a name is missing or a shape is wrong
    void load(Map<String, NdArray> parameters);

    /// Computes the logits: the raw scores after the last linear layer, without softmax and without any
    /// constant added.
    ///
    /// @param x normalised images, shape (N, C, H, W)
    /// @param training whether dropout is on; without it `dropProbability` and `seed` change nothing
    /// @param dropProbability the probability that a value is **dropped**, at least 0 and below 1
    /// @param seed where the random numbers of dropout come from: the same seed drops the same values
    /// @return shape (N, K)
    NdArray forward(NdArray x, boolean training, float dropProbability, long seed);

    /// Computes the cross entropy of softmax(logits): the **mean** over the N rows of −ln p(label).
    ///
    /// It takes logits and stays finite when they are ±1000.
    ///
    /// @param logits shape (N, K)
    /// @param labels N numbers in 0..K − 1
    double loss(NdArray logits, int[] labels);

    /// Computes the gradient of [#loss] with respect to every parameter, for one batch and without dropout.
    ///
    /// The model stays as it is. Calling it twice gives the same gradients twice.
    ///
    /// @param x normalised images
    /// @return the same names and shapes as [#parameters]
    Map<String, NdArray> gradients(NdArray x, int[] labels);

    /// Does one step of gradient descent with momentum: v ← `momentum` · v + g, then p ← p − `lr` · v.
    ///
    /// The model keeps v from step to step; it is 0 after [#build] and [#load]. No dampening, no Nesterov.
    ///
    /// @param gradients g by name, as [#gradients] returns it
    void sgdStep(Map<String, NdArray> gradients, double lr, double momentum);

    /// Begins a training run from the model's present weights, with velocity 0 and epoch 1. Trains nothing
    /// yet.
    ///
    /// The images come as bytes: training and validation normalise them with the constants of the sheet,
    /// [ChannelStats#ofSheet].
    ///
    /// @param train any number of images of at least 1
    /// @param validation any number of images of at least 1
    /// @param config `epochs` is how many are planned; [#trainLeg] says how many are run
    void startTraining(Images train, Images validation, TrainConfig config, long seed);

    /// Trains some more epochs, from where the last leg stopped: weights, velocity and epoch number go on.
    ///
    /// Each epoch visits every training image once, in an order of its own, in batches of `config.batch()`;
    /// the last batch has what is left. Each batch is one step of [#sgdStep] on its mean gradient, with
    /// dropout on. After each epoch the validation images are evaluated with dropout off.
    ///
    /// The log has one entry for each epoch of this leg: `trainLoss` is the mean over the examples of the
    /// losses that the batches had before their updates, `validationLoss` the mean loss over the validation
    /// images after the epoch, `validationMetric` their accuracy in 0..1.
    ///
    /// @param epochs at least 1
    /// @return the log of this leg only, and `diverged` when a loss stopped being finite
    Leg trainLeg(int epochs);

    /// Finds the best epoch of a run: the largest accuracy, and the first epoch that has it.
    ///
    /// @param validationAccuracy one entry for each epoch, at least one
    Best best(double[] validationAccuracy);

    /// Computes the class probabilities of images, with dropout off: softmax of the logits.
    ///
    /// It normalises by itself, with the constants of the sheet, [ChannelStats#ofSheet].
    ///
    /// @return shape (N, K); every row sums to 1
    NdArray predictProba(Images images);

    /// Mean and standard deviation of each channel.
    ///
    /// @param mean C numbers
    /// @param std C numbers
    @SuppressWarnings("ArrayRecordComponent") // handed over and not copied
    record ChannelStats(float[] mean, float[] std) {
        public ChannelStats {
            if (mean.length != std.length) {
                throw new IllegalArgumentException(mean.length + " means but " + std.length + " standard deviations");
            }
        }

        /// Returns the constants of the sheet: for three channels those of CIFAR-10, otherwise mean 0.5 and
        /// std 0.3.
        public static ChannelStats ofSheet(int channels) {
            if (channels == 3) {
                return new ChannelStats(new float[] {0.4914f, 0.4822f, 0.4465f}, new float[] {0.247f, 0.243f, 0.261f});
            }
            float[] mean = new float[channels];
            float[] std = new float[channels];
            for (int c = 0; c < channels; c++) {
                mean[c] = 0.5f;
                std[c] = 0.3f;
            }
            return new ChannelStats(mean, std);
        }
    }

    /// The indices of training and validation examples.
    @SuppressWarnings("ArrayRecordComponent") // handed over and not copied
    record Split(int[] train, int[] validation) {
        public Split {
            Objects.requireNonNull(train, "train");
            Objects.requireNonNull(validation, "validation");
        }
    }

    /// How to train.
    ///
    /// @param optimiser `sgd`, the only one of this sheet
    /// @param lr the learning rate
    /// @param momentum the factor of the old velocity
    /// @param batch how many images a step sees
    /// @param epochs how often training sees each image
    /// @param dropProbability of the dropout after each max-pool; 0 for none
    record TrainConfig(String optimiser, double lr, double momentum, int batch, int epochs, float dropProbability) {
        public TrainConfig {
            if (batch < 1 || epochs < 0 || !(lr >= 0) || !(dropProbability >= 0 && dropProbability < 1)) {
                throw new IllegalArgumentException("no training like this: batch " + batch + ", epochs " + epochs
                        + ", lr " + lr + ", dropProbability " + dropProbability);
            }
        }
    }

    /// The best epoch, counted from 1, and its accuracy.
    record Best(int epoch, double accuracy) {}

    /// The sizes of the network. Layers in their order:
    ///
    /// | layer | parameters | shape |
    /// |---|---|---|
    /// | convolution 3×3, ReLU | `conv1.weight`, `conv1.bias` | (c1, inChannels, 3, 3), (c1) |
    /// | convolution 3×3, ReLU | `conv2.weight`, `conv2.bias` | (c1, c1, 3, 3), (c1) |
    /// | max-pool 2, dropout | | |
    /// | convolution 3×3, ReLU | `conv3.weight`, `conv3.bias` | (c2, c1, 3, 3), (c2) |
    /// | convolution 3×3, ReLU | `conv4.weight`, `conv4.bias` | (c2, c2, 3, 3), (c2) |
    /// | max-pool 2, dropout | | |
    /// | flatten: channel, row, column | | c2 · s · s numbers |
    /// | linear, ReLU | `fc1.weight`, `fc1.bias` | (fc, c2 · s · s), (fc) |
    /// | linear | `fc2.weight`, `fc2.bias` | (classes, fc), (classes) |
    ///
    /// Convolutions have no padding and stride 1, so each takes 2 from the side. A max-pool halves it,
    /// rounded down, and moves by 2. A side of 32 runs 32, 30, 28, 14, 12, 10, 5: s = 5.
    ///
    /// @param inChannels 1 for grey, 3 for colour
    /// @param side rows and columns of an image, at least 16
    /// @param c1 channels after the first two convolutions
    /// @param c2 channels after the last two convolutions
    /// @param fc outputs of the first linear layer
    /// @param classes K
    record Arch(int inChannels, int side, int c1, int c2, int fc, int classes) {
        /// The network of the course for CIFAR-10: 890,410 parameters.
        public static final Arch COURSE = new Arch(3, 32, 32, 64, 512, 10);

        public Arch {
            if (inChannels < 1 || side < 16 || c1 < 1 || c2 < 1 || fc < 1 || classes < 1) {
                throw new IllegalArgumentException("no network of these sizes: inChannels " + inChannels + ", side "
                        + side + ", c1 " + c1 + ", c2 " + c2 + ", fc " + fc + ", classes " + classes);
            }
        }
    }
}
