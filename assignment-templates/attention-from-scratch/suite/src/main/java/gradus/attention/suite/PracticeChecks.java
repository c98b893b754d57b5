package gradus.attention.suite;

import gradus.api.NdArray;
import gradus.attention.Attention;
import gradus.attention.Attention.Projections;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Tolerance;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// The worked examples of the handout, without points: small enough to follow with pencil and paper.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PracticeChecks {
    private static final Tolerance NUMBERS = Tolerance.relative(1e-4).plus(1e-5);

    static final NdArray QUERY = new NdArray(new float[] {2, 0, 0, 0}, 1, 1, 4);
    static final NdArray KEYS = new NdArray(new float[] {1, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0}, 1, 3, 4);
    static final NdArray VALUES = new NdArray(new float[] {1, 0, 0, 1, 1, 1}, 1, 3, 2);
    static final boolean[][][] OPEN = {{{false, false, false}}};
    static final boolean[][][] FIRST_HIDDEN = {{{true, false, false}}};

    /// Queries swap the two numbers, keys and values keep them, the output doubles the first and adds (0, 1).
    static final Projections SWAP = new Projections(
            new NdArray(new float[] {0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 1, 1}, 6, 2),
            NdArray.zeros(6),
            new NdArray(new float[] {2, 0, 0, 1}, 2, 2),
            NdArray.of(0, 1));

    @Order(1)
    @Graded(id = "practice-softmax", item = "1.1", points = 0, title = "Example 1: three softmaxes")
    void softmax(Check<Attention> check) {
        check.agrees(
                "softmax",
                NUMBERS,
                (it, _) -> it.softmax(
                        new NdArray(new float[] {0, 0.6931472f, 1.0986123f, 1000, 1000, 1000, -1000, 0, 1000}, 3, 3)));
    }

    @Order(2)
    @Graded(id = "practice-mask", item = "1.2", points = 0, title = "Example 2: padding and order")
    void mask(Check<Attention> check) {
        check.agrees("mask", Tolerance.exact(), (it, _) -> it.mask(new int[] {3, 2}, 3, true));
    }

    @Order(3)
    @Graded(id = "practice-attend", item = "1.4", points = 0, title = "Example 3: one query and three keys")
    void attend(Check<Attention> check) {
        check.agrees(
                "without mask",
                NUMBERS,
                (it, _) -> Map.of(
                        "a-weights", it.weights(QUERY, KEYS, OPEN),
                        "b-attend", it.attend(QUERY, KEYS, VALUES, OPEN)));
        check.agrees(
                "with the first key masked",
                NUMBERS,
                (it, _) -> Map.of(
                        "a-weights", it.weights(QUERY, KEYS, FIRST_HIDDEN),
                        "b-attend", it.attend(QUERY, KEYS, VALUES, FIRST_HIDDEN)));
    }

    @Order(4)
    @Graded(id = "practice-heads", item = "1.7", points = 0, title = "Example 4: two places, two heads")
    void heads(Check<Attention> check) {
        check.agrees("splitHeads", Tolerance.exact(), (it, _) -> it.splitHeads(numbered(1, 2, 4), 2));
        check.agrees("mergeHeads", Tolerance.exact(), (it, _) -> it.mergeHeads(numbered(1, 2, 2, 2)));
    }

    @Order(5)
    @Graded(id = "practice-multi-head", item = "1.8", points = 0, title = "Example 5: one head of width 2")
    void multiHead(Check<Attention> check) {
        check.agrees("multiHead", NUMBERS, (it, _) -> {
            NdArray x = new NdArray(new float[] {1, 0, 0, 2}, 1, 2, 2);
            return it.multiHead(SWAP, 1, x, x, new boolean[1][2][2]);
        });
    }

    /// The numbers 0, 1, 2, … under a shape.
    static NdArray numbered(int... shape) {
        NdArray array = NdArray.zeros(shape);
        for (int i = 0; i < array.size(); i++) {
            array.data()[i] = i;
        }
        return array;
    }
}
