package gradus.cnn.suite;

import gradus.api.Images;
import gradus.api.NdArray;
import gradus.cnn.CnnClassifier;
import gradus.cnn.CnnClassifier.Arch;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Tolerance;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// The worked examples of the handout, without points.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PracticeChecks {
    /// Two channels, three classes, and four places for each channel left after the last pool.
    static final Arch SMALL = new Arch(1, 20, 2, 2, 3, 3);

    static final double[] ACCURACY = {0.2, 0.5, 0.8, 0.6, 0.7};

    private static final Tolerance NUMBERS = Tolerance.relative(1e-4).plus(1e-5);

    @Order(1)
    @Graded(id = "practice-normalise", item = "1.1.2", points = 0, title = "Example 1: one pixel in colour")
    void normalise(Check<CnnClassifier> check) {
        check.agrees(
                "normalize",
                NUMBERS,
                (it, _) -> it.normalize(pixel(), new float[] {0.4f, 0.5f, 0.6f}, new float[] {0.2f, 0.25f, 0.3f}));
    }

    @Order(2)
    @Graded(id = "practice-loss", item = "1.3.1", points = 0, title = "Example 2: cross entropy of two rows")
    void loss(Check<CnnClassifier> check) {
        check.note("N", 2);
        check.agrees("loss", NUMBERS, (it, _) -> it.loss(logits(), new int[] {0, 2}));
    }

    @Order(3)
    @Graded(id = "practice-forward", item = "1.2.1", points = 0, title = "Example 3: an image through the network")
    void forward(Check<CnnClassifier> check) {
        check.agrees("forward", NUMBERS, (it, _) -> {
            it.build(SMALL, 1);
            it.load(steps());
            return it.forward(ramp(), false, 0, 0);
        });
    }

    @Order(4)
    @Graded(id = "practice-sgd", item = "1.3.1", points = 0, title = "Example 4: two steps with momentum")
    void sgd(Check<CnnClassifier> check) {
        check.agrees("fc2.bias", NUMBERS, (it, _) -> {
            it.build(SMALL, 1);
            it.load(Weights.zeros(SMALL));
            it.sgdStep(ones(), 0.1, 0.9);
            NdArray first = bias(it);
            it.sgdStep(ones(), 0.1, 0.9);
            return Map.of("first", first, "second", bias(it));
        });
    }

    @Order(5)
    @Graded(id = "practice-best", item = "1.3.1", points = 0, title = "Example 5: the best of five epochs")
    void best(Check<CnnClassifier> check) {
        check.note("best", 3);
        check.note("last", 5);
        check.agrees("best", NUMBERS, (it, _) -> it.best(ACCURACY.clone()));
    }

    static Images pixel() {
        return new Images(new byte[] {51, 102, (byte) 255}, 1, 3, 1, 1, new int[1]);
    }

    static NdArray logits() {
        return new NdArray(new float[] {2, 1, 0, 0, 0, 0}, 2, 3);
    }

    /// Weight i of each tensor is (i mod 5 − 1) / 10, so negative values, zeros and positive ones in a
    /// fixed pattern.
    static Map<String, NdArray> steps() {
        Map<String, NdArray> weights = Weights.zeros(SMALL);
        weights.values().forEach(w -> {
            for (int i = 0; i < w.size(); i++) {
                w.data()[i] = (i % 5 - 1) / 10f;
            }
        });
        return weights;
    }

    /// Pixel i is (i mod 11 − 5) / 5.
    static NdArray ramp() {
        NdArray x = NdArray.zeros(1, 1, 20, 20);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = (i % 11 - 5) / 5f;
        }
        return x;
    }

    static Map<String, NdArray> ones() {
        Map<String, NdArray> ones = Weights.zeros(SMALL);
        ones.values().forEach(w -> Arrays.fill(w.data(), 1));
        return ones;
    }

    private static NdArray bias(CnnClassifier it) {
        return it.parameters().getOrDefault("fc2.bias", NdArray.zeros(0));
    }
}
