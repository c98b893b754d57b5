package gradus.cnn.suite;

import gradus.api.Images;
import gradus.api.NdArray;
import gradus.cnn.CnnClassifier;
import gradus.cnn.CnnClassifier.ChannelStats;
import gradus.cnn.CnnClassifier.Split;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 1.1 and 1.3.2, and the bonus on the constants: from bytes to numbers, and who is in which set.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DataChecks {
    private static final Tolerance CLOSE = Tolerance.relative(1e-5).plus(1e-5);

    @Order(1)
    @Graded(id = "normalise", item = "1.1.2", points = 10, title = "Each channel is normalised with its own constants")
    void normalise(Check<CnnClassifier> check) {
        check.agrees("normalize", CLOSE, (it, random) -> {
            Images images = Inputs.bytes(4, 3, 18, 5, random);
            float[] mean = {0.3f + random.nextFloat(0.1f), 0.5f, 0.6f + random.nextFloat(0.1f)};
            float[] std = {0.15f, 0.2f + random.nextFloat(0.05f), 0.3f};
            return it.normalize(images, mean, std);
        });
        Images images = Inputs.bytes(8, 3, 18, 5, check.random());
        ChannelStats own = check.reference().channelStats(images);
        NdArray x = check.student().normalize(images, own.mean(), own.std());
        check.unchanged("input-mutated", "images", "mean", "std");
        for (int c = 0; c < 3; c++) {
            double[] channel = channel(x, c);
            double mean = Arrays.stream(channel).average().orElseThrow();
            double variance = Arrays.stream(channel).map(v -> v * v).average().orElseThrow() - mean * mean;
            check.atMost("|mean| of channel " + c + " after its own constants", Math.abs(mean), 1e-4, "");
            check.atMost("|deviation − 1| of channel " + c, Math.abs(Math.sqrt(variance) - 1), 1e-4, "");
        }
    }

    private static double[] channel(NdArray x, int c) {
        int plane = x.shape()[2] * x.shape()[3];
        int channels = x.shape()[1];
        return IntStream.range(0, x.size())
                .filter(i -> i / plane % channels == c)
                .mapToDouble(i -> x.data()[i])
                .toArray();
    }

    @Order(2)
    @Graded(id = "split", item = "1.1.3", points = 5, title = "Validation is the end; each epoch has its own order")
    void split(Check<CnnClassifier> check) {
        check.agrees("split", Tolerance.exact(), (it, random) -> {
            int n = random.nextInt(50, 200);
            return it.split(n, random.nextInt(5, 20));
        });
        Split split = check.student().split(300, 40);
        int[] order = check.student().epochOrder(split.train(), 1, 5);
        check.unchanged("input-mutated", "indices");
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        check.require(
                Arrays.equals(sorted, split.train()), "epochOrder must return each of the given indices exactly once");
        check.require(
                Arrays.equals(order, check.student().epochOrder(split.train(), 1, 5)),
                "epochOrder gives another order for the same epoch and seed");
        int[] next = check.student().epochOrder(split.train(), 2, 5);
        if (Arrays.equals(order, next)) {
            check.failAs("no-shuffle");
        }
        check.require(!Arrays.equals(order, split.train()), "epoch 1 is not shuffled");
        check.require(
                !Arrays.equals(order, check.student().epochOrder(split.train(), 1, 6)),
                "epochOrder gives the same order for every seed");
        int[] some = {7, 3, 11};
        int[] few = check.student().epochOrder(some, 1, 5).clone();
        Arrays.sort(few);
        check.require(
                Arrays.equals(few, new int[] {3, 7, 11}),
                "epochOrder must shuffle the indices it is given, not the numbers from 0");
    }

    @Order(3)
    @Graded(id = "defaults", item = "1.3.2", points = 1, title = "The hyper-parameters of the sheet")
    void defaults(Check<CnnClassifier> check) {
        check.agrees("defaults", Tolerance.relative(1e-6), (it, _) -> it.defaults());
    }

    @Order(4)
    @Graded(id = "channel-stats", item = "B1", points = 10, title = "Mean and deviation of each channel")
    void channelStats(Check<CnnClassifier> check) {
        check.agrees("channelStats", CLOSE, (it, random) -> it.channelStats(Inputs.bytes(40, 3, 32, 5, random)));
        // So few pixels that the population's deviation and the sample's differ by more than the tolerance.
        check.agrees("channelStats", CLOSE, (it, random) -> it.channelStats(Inputs.bytes(1, 3, 16, 5, random)));
    }

    @Order(5)
    @Graded(id = "best-epoch", item = "1.3.1", points = 2, title = "The best epoch is found, the first of equals")
    void bestEpoch(Check<CnnClassifier> check) {
        double[][] series = {
            {0.2, 0.5, 0.8, 0.6, 0.7}, {0.1, 0.2, 0.3}, {0.9, 0.5, 0.4}, {0.4}, {0.3, 0.7, 0.5, 0.7}, {0, 0, 0}
        };
        for (double[] accuracy : series) {
            note(check, accuracy);
            check.agrees("best", Tolerance.relative(1e-9), (it, _) -> it.best(accuracy.clone()));
        }
        check.agrees(
                "best",
                Tolerance.relative(1e-9),
                (it, random) -> it.best(random.doubles(20).toArray()));
    }

    private static void note(Check<CnnClassifier> check, double[] accuracy) {
        check.note("best", check.reference().best(accuracy).epoch());
        check.note("last", accuracy.length);
    }
}
