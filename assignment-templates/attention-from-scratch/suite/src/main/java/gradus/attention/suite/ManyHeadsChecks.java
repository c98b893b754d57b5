package gradus.attention.suite;

import gradus.api.NdArray;
import gradus.attention.Attention;
import gradus.attention.suite.Batch.Size;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 1.7 to 1.9: heads, self-attention with several of them, and cross attention.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ManyHeadsChecks {
    @Order(1)
    @Graded(id = "heads", item = "1.7", points = 8, title = "Splitting into heads and merging them")
    void heads(Check<Attention> check) {
        check.agrees("splitHeads", Tolerance.exact(), (it, random) -> it.splitHeads(Batch.normal(random, 2, 5, 12), 3));
        check.agrees("mergeHeads", Tolerance.exact(), (it, random) -> it.mergeHeads(Batch.normal(random, 2, 3, 5, 4)));
        // The width of the original Transformer: 512 in 8 heads of 64.
        check.agrees(
                "splitHeads", Tolerance.exact(), (it, random) -> it.splitHeads(Batch.normal(random, 1, 2, 512), 8));
    }

    @Order(2)
    @Graded(
            id = "multi-head",
            item = "1.8",
            points = 10,
            title = "Self-attention with several heads",
            after = {"heads", "attend"})
    void multiHead(Check<Attention> check) {
        for (int heads : new int[] {2, 4, 1}) {
            check.agrees("multiHead with " + heads + " heads", SingleHeadChecks.FORWARD, (it, random) -> {
                NdArray x = Batch.normal(random, 2, 5, 8);
                return it.multiHead(Batch.projections(random, 8), heads, x, x, new boolean[2][5][5]);
            });
        }
    }

    @Order(3)
    @Graded(
            id = "cross",
            item = "1.9",
            points = 6,
            title = "Cross attention to a padded source",
            after = {"multi-head"})
    void cross(Check<Attention> check) {
        check.agrees("multiHead with another source", SingleHeadChecks.FORWARD, (it, random) -> {
            return cross(it, random, new boolean[2][4][6]);
        });
        check.agrees("multiHead with another source and a mask", SingleHeadChecks.FORWARD, (it, random) -> {
            return cross(it, random, Batch.someMasked(random, new Size(2, 4, 6, 6, 6)));
        });
    }

    private static NdArray cross(Attention it, RandomGenerator random, boolean[][][] masked) {
        NdArray query = Batch.normal(random, 2, 4, 6);
        NdArray source = Batch.normal(random, 2, 6, 6);
        return it.multiHead(Batch.projections(random, 6), 3, query, source, masked);
    }
}
