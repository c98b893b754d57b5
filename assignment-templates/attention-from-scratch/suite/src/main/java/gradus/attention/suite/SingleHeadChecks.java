package gradus.attention.suite;

import gradus.api.NdArray;
import gradus.attention.Attention;
import gradus.attention.suite.Batch.Size;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 1.1 to 1.6: softmax, masks, weights, weighted sums, and their gradient.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SingleHeadChecks {
    static final Tolerance FORWARD = Tolerance.relative(1e-4).plus(1e-5);

    private static final Tolerance GRADIENT = Tolerance.ofLargest(1e-3).plus(1e-7);
    private static final Size[] SIZES = {new Size(2, 3, 5, 6, 4), new Size(1, 4, 13, 3, 2), new Size(3, 7, 1, 1, 1)};

    @Order(1)
    @Graded(id = "softmax", item = "1.1", points = 8, title = "Softmax along the last axis, also of ±1000")
    void softmax(Check<Attention> check) {
        for (int[] shape : new int[][] {{7}, {3, 5}, {2, 3, 4}, {2, 1}}) {
            check.agrees("softmax", FORWARD, (it, random) -> it.softmax(Batch.normal(random, shape)));
        }
        check.agrees("softmax of large numbers", FORWARD, (it, random) -> {
            NdArray scores = Batch.normal(random, 4, 6);
            for (int i = 0; i < scores.size(); i++) {
                // Rows around +1000, around −1000, and with both in one row.
                scores.data()[i] += i < 6 ? 1000 : i < 12 ? -1000 : 1000 * (i % 3 - 1);
            }
            return it.softmax(scores);
        });
    }

    @Order(2)
    @Graded(id = "masks", item = "1.2", points = 8, title = "Masks of padding and order")
    void masks(Check<Attention> check) {
        for (boolean causal : new boolean[] {false, true}) {
            for (int batch : new int[] {1, 4}) {
                check.agrees(
                        causal ? "mask with causal" : "mask without causal",
                        Tolerance.exact(),
                        (it, random) -> it.mask(lengths(random, batch), random.nextInt(3, 8), causal));
            }
        }
    }

    @Order(3)
    @Graded(id = "weights", item = "1.3", points = 10, title = "Weights without a mask")
    void weights(Check<Attention> check) {
        for (Size size : SIZES) {
            check.agrees("weights", FORWARD, (it, random) -> {
                Batch batch = Batch.draw(random, size, Batch.nothingMasked(size));
                return it.weights(batch.query(), batch.key(), batch.masked());
            });
        }
    }

    @Order(4)
    @Graded(
            id = "attend",
            item = "1.4",
            points = 8,
            title = "Weighted sums of the values",
            after = {"weights"})
    void attend(Check<Attention> check) {
        for (Size size : SIZES) {
            check.agrees(
                    "attend", FORWARD, (it, random) -> attend(it, Batch.draw(random, size, Batch.nothingMasked(size))));
        }
    }

    @Order(5)
    @Graded(
            id = "masked",
            item = "1.5",
            points = 10,
            title = "Masked sources have no influence",
            after = {"weights"})
    void masked(Check<Attention> check) {
        Size size = new Size(2, 4, 6, 5, 3);
        check.agrees("weights with a mask", FORWARD, (it, random) -> {
            Batch batch = Batch.draw(random, size, Batch.someMasked(random, size));
            return it.weights(batch.query(), batch.key(), batch.masked());
        });
        check.agrees(
                "attend with a mask",
                FORWARD,
                (it, random) -> attend(it, Batch.draw(random, size, Batch.someMasked(random, size))));
        check.agrees("attend with a target that may see nothing", FORWARD, (it, random) -> {
            Batch batch = Batch.draw(random, size, Batch.someMasked(random, size));
            Arrays.fill(batch.masked()[1][random.nextInt(size.targets())], true);
            return attend(it, batch);
        });
    }

    @Order(6)
    @Graded(
            id = "gradients",
            item = "1.6",
            points = 10,
            title = "Gradients of queries, keys and values",
            after = {"attend"})
    void gradients(Check<Attention> check) {
        for (Size size : new Size[] {SIZES[0], SIZES[1]}) {
            agreeOnGradients(check, size, false);
        }
        agreeOnGradients(check, SIZES[0], true);
    }

    private static void agreeOnGradients(Check<Attention> check, Size size, boolean withMask) {
        check.agrees(withMask ? "gradients with a mask" : "gradients", GRADIENT, (it, random) -> {
            boolean[][][] masked = withMask ? Batch.someMasked(random, size) : Batch.nothingMasked(size);
            Batch batch = Batch.draw(random, size, masked);
            NdArray upstream = Batch.normal(random, size.batch(), size.targets(), size.valueWidth());
            return it.gradients(batch.query(), batch.key(), batch.value(), masked, upstream);
        });
    }

    private static NdArray attend(Attention it, Batch batch) {
        return it.attend(batch.query(), batch.key(), batch.value(), batch.masked());
    }

    /// Lengths of which the first is the longest and the last is shorter, where there are several.
    private static int[] lengths(RandomGenerator random, int batch) {
        int[] lengths = random.ints(batch, 2, 6).toArray();
        lengths[0] = 7;
        lengths[batch - 1] = batch == 1 ? 7 : 3;
        return lengths;
    }
}
