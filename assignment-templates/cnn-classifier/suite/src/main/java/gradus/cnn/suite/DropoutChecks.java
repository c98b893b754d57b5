package gradus.cnn.suite;

import gradus.api.Images;
import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.cnn.CnnClassifier;
import gradus.cnn.CnnClassifier.Arch;
import gradus.cnn.CnnClassifier.TrainConfig;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Item 1.3.5a: dropout after the two max-pools, seen through a network that hands every number through.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DropoutChecks {
    private static final int CHANNELS = 4;
    private static final int PLACES = 36;
    private static final int OUTPUTS = CHANNELS * PLACES;
    private static final int IMAGES = 256;
    private static final float[] PROBABILITIES = {0.2f, 0.5f, 0.8f};

    /// Far from chance on both sides: five deviations are 0.013, a third dropout moves the share by 0.03 or
    /// more.
    private static final double MARGIN = 0.02;

    /// Each output is one place of one channel of the last pool.
    private static final Arch CLEAR = new Arch(1, 36, CHANNELS, CHANNELS, OUTPUTS, OUTPUTS);

    @Order(1)
    @Graded(
            id = "dropout-off",
            item = "1.3.5a",
            points = 2,
            title = "Dropout is off in evaluation and on in training",
            after = {"normalise", "forward"})
    void off(Check<CnnClassifier> check) {
        CnnClassifier student = check.student();
        student.build(Inputs.MICRO, 1);
        student.load(Weights.random(Inputs.MICRO, check.random()));
        NdArray x = Inputs.images(8, Inputs.MICRO, check.random());
        float[] once = student.forward(x, false, 0.5f, 1).data();
        if (!Arrays.equals(once, student.forward(x, false, 0.5f, 2).data())) {
            check.failAs("eval-forgotten");
        }
        check.require(
                same(once, student.forward(x, false, 0, 1).data()),
                "in evaluation the outputs depend on dropProbability");
        float[] first = student.forward(x, true, 0.5f, 1).data();
        check.require(
                Arrays.equals(first, student.forward(x, true, 0.5f, 1).data()),
                "the same seed must drop the same values");
        check.require(
                !Arrays.equals(first, student.forward(x, true, 0.5f, 2).data()), "every seed drops the same values");
        check.require(
                same(once, student.forward(x, true, 0, 1).data()),
                "with dropProbability 0 nothing may be dropped in training either");
        whileTraining(check);
    }

    private static boolean same(float[] a, float[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a.length != b.length || !(Math.abs(a[i] - b[i]) <= 1e-4 + 1e-4 * Math.abs(b[i]))) {
                return false;
            }
        }
        return true;
    }

    /// With learning rate 0 the weights stay, so only dropout can make the training loss differ from the
    /// validation loss of the same images.
    private static void whileTraining(Check<CnnClassifier> check) {
        CnnClassifier student = check.student();
        Images images = Inputs.balanced(24, Inputs.MICRO.classes(), check.random());
        student.load(Weights.random(Inputs.MICRO, check.random()));
        student.startTraining(images, images, new TrainConfig("sgd", 0, 0.9, 8, 3, 0.5f), 3);
        boolean[] dropped = new boolean[3];
        for (int epoch = 0; epoch < 3; epoch++) {
            Leg leg = student.trainLeg(1);
            if (leg.log().trainLoss().length != 1 || leg.log().validationLoss().length != 1) {
                return; // The check *batches* tells what is wrong with the log.
            }
            double distance = leg.log().trainLoss()[0] - leg.log().validationLoss()[0];
            dropped[epoch] = !(Math.abs(distance) < 1e-5);
        }
        check.require(dropped[0], "the training loss shows no dropout, although the configuration asks for it");
        if (!dropped[1] || !dropped[2]) {
            check.failAs("train-not-restored");
        }
    }

    @Order(2)
    @Graded(
            id = "dropout-share",
            item = "1.3.5a",
            points = 2,
            title = "The right share of values is dropped",
            after = "forward")
    void share(Check<CnnClassifier> check) {
        for (float p : PROBABILITIES) {
            double kept = nonZero(outputs(check, p, false));
            double expected = (1 - p) * (1 - p);
            if (p != 0.5f && Math.abs(kept - p * p) < MARGIN) {
                check.failAs("keep-probability");
            }
            if (p < 0.8f && Math.abs(kept - expected * (1 - p)) < MARGIN) {
                check.failAs("extra-dropout-fc");
            }
            check.atMost(
                    "distance of the kept share from " + expected + " for p = " + p,
                    Math.abs(kept - expected),
                    2 * MARGIN,
                    "");
        }
    }

    @Order(3)
    @Graded(
            id = "dropout-scale",
            item = "1.3.5a",
            points = 2,
            title = "Kept values grow by 1/(1 − p) at each dropout",
            after = "forward")
    void scale(Check<CnnClassifier> check) {
        for (float p : PROBABILITIES) {
            float[] outputs = outputs(check, p, false);
            double expected = 1 / ((1.0 - p) * (1.0 - p));
            double wrong = 0;
            for (float value : outputs) {
                boolean right = value == 0 || Math.abs(value - expected) < 1e-3 * expected;
                wrong = right || wrong != 0 ? wrong : value;
            }
            if (close(wrong, 1)) {
                check.failAs("no-inverted-scale");
            }
            if (close(wrong, 1 / (p * (double) p))) {
                check.failAs("keep-probability");
            }
            if (close(wrong, expected / (1 - p))) {
                check.failAs("extra-dropout-fc");
            }
            check.note("seen", wrong);
            check.require(
                    wrong == 0,
                    "after two dropouts with p = " + p + " a kept 1 must be 1/(1 − p)² = " + expected + ", yours is "
                            + wrong);
            check.require(nonZero(outputs) > 0, "with p = " + p + " nothing at all is kept");
        }
    }

    private static boolean close(double seen, double expected) {
        return Math.abs(seen - expected) < 1e-3 * expected;
    }

    @Order(4)
    @Graded(
            id = "dropout-places",
            item = "1.3.5a",
            points = 2,
            title = "Single values are dropped, after each max-pool",
            after = "forward")
    void places(Check<CnnClassifier> check) {
        float[] single = outputs(check, 0.5f, false);
        double uniform = uniformChannels(single);
        if (uniform > 0.5) {
            check.failAs("spatial-dropout");
        }
        check.atMost("share of channels dropped or kept as a whole", uniform, 0.05, "");
        // Each value of the second pool is the largest of four: it survives unless all four are dropped before it.
        double p = 0.5;
        double expected = (1 - Math.pow(p, 4)) * (1 - p);
        double kept = nonZero(outputs(check, (float) p, true));
        if (Math.abs(kept - expected * (1 - p)) < MARGIN) {
            check.failAs("extra-dropout-fc");
        }
        check.atMost(
                "distance of the kept share of a bright image from " + expected,
                Math.abs(kept - expected),
                2 * MARGIN,
                "");
    }

    /// Sends images of ones (or of a single 1 in each window of the second pool) through the clear network.
    private static float[] outputs(Check<CnnClassifier> check, float p, boolean bright) {
        CnnClassifier student = check.student();
        student.build(CLEAR, 1);
        Map<String, NdArray> weights = Weights.transparent(CLEAR);
        student.load(weights);
        NdArray x = NdArray.zeros(IMAGES, 1, CLEAR.side(), CLEAR.side());
        for (int i = 0; i < x.size(); i++) {
            int row = i / CLEAR.side() % CLEAR.side();
            int column = i % CLEAR.side();
            x.data()[i] = bright || (single(row) && single(column)) ? 1 : 0;
        }
        float[] outputs = student.forward(x, true, p, check.random().nextLong()).data();
        check.require(outputs.length == IMAGES * OUTPUTS, "forward must return a row of logits for each image");
        return outputs;
    }

    /// The second pool's window k sees the rows 4k + 6 to 4k + 9 of the image.
    private static boolean single(int row) {
        return row >= 6 && (row - 6) % 4 == 0;
    }

    private static double nonZero(float[] values) {
        int count = 0;
        for (float value : values) {
            count += value != 0 ? 1 : 0;
        }
        return (double) count / values.length;
    }

    /// The share of channels whose places are all zero or all not.
    private static double uniformChannels(float[] outputs) {
        int uniform = 0;
        for (int from = 0; from < outputs.length; from += PLACES) {
            double kept = nonZero(Arrays.copyOfRange(outputs, from, from + PLACES));
            uniform += kept == 0 || kept == 1 ? 1 : 0;
        }
        return (double) uniform * PLACES / outputs.length;
    }
}
