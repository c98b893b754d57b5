package gradus.reference.cnn;

import gradus.api.Images;
import gradus.cnn.CnnClassifier.ChannelStats;
import gradus.cnn.CnnClassifier.TrainConfig;
import java.util.stream.IntStream;

/// A training run between its legs: its data, its settings, and the epoch it has reached.
final class TrainingRun {
    private final Images train;
    private final Images validation;
    private final TrainConfig config;
    private final long seed;
    private final ChannelStats constants;
    private int epoch;

    /// Copies the images: the caller may reuse the arrays.
    TrainingRun(Images train, Images validation, TrainConfig config, long seed, ChannelStats constants) {
        this.train = copy(train);
        this.validation = copy(validation);
        this.config = config;
        this.seed = seed;
        this.constants = constants;
    }

    Images train() {
        return train;
    }

    Images validation() {
        return validation;
    }

    TrainConfig config() {
        return config;
    }

    long seed() {
        return seed;
    }

    ChannelStats constants() {
        return constants;
    }

    int[] indices() {
        return IntStream.range(0, train.count()).toArray();
    }

    /// Counts the epochs from 1.
    int nextEpoch() {
        return ++epoch;
    }

    static int[] labels(Images images, int[] batch) {
        return IntStream.of(batch).map(i -> images.labels()[i]).toArray();
    }

    private static Images copy(Images images) {
        if (images.count() == 0) {
            throw new IllegalArgumentException("there are no images to train on or to validate with");
        }
        return new Images(
                images.pixels().clone(),
                images.count(),
                images.channels(),
                images.height(),
                images.width(),
                images.labels().clone());
    }
}
