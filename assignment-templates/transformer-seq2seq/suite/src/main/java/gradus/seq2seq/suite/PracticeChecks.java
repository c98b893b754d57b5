package gradus.seq2seq.suite;

import gradus.api.NdArray;
import gradus.api.Pairs;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer.Batch;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import gradus.seq2seq.Seq2SeqTransformer.Vocabularies;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Tolerance;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// The worked examples of the handout and a small model with published numbers, without points.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PracticeChecks {
    static final Pairs TEXTS = new Pairs(List.of("tens of 40?", "units of 7?"), List.of("4", "7"));
    static final TransformerConfig TINY = new TransformerConfig(8, 7, 8, 2, 12, 1, 2, 0);
    private static final Tolerance NUMBERS = Tolerance.relative(1e-4).plus(1e-4);

    @Order(1)
    @Graded(id = "practice-encode", item = "1a", points = 0, title = "Example 1: two questions as ids")
    void encode(Check<Seq2SeqTransformer> check) {
        check.agrees("vocabularies", Tolerance.exact(), (it, _) -> it.vocabularies(TEXTS));
        check.agrees(
                "encode",
                Tolerance.exact(),
                (it, _) -> it.encode(
                        new Pairs(List.of("of 7", "u4x"), List.of("7", "4")),
                        new Vocabularies(List.of("o", "f", " ", "7", "u", "4"), List.of("4", "7"))));
        check.agrees("shift", Tolerance.exact(), (it, _) -> {
            int[][][] shifted = it.shift(new int[][] {{3, 4, 5, 2}, {3, 4, 2, 0}});
            return List.of(shifted[0], shifted[1]);
        });
    }

    @Order(2)
    @Graded(id = "practice-masks", item = "6.2", points = 0, title = "Example 2: masks and positions")
    void masks(Check<Seq2SeqTransformer> check) {
        check.agrees("causalMask(3)", Tolerance.exact(), (it, _) -> it.causalMask(3));
        check.agrees("paddingMask", Tolerance.exact(), (it, _) -> it.paddingMask(new int[][] {{4, 5, 0}, {6, 0, 0}}));
        check.agrees("positions(2, 4)", Tolerance.exact().plus(5e-6), (it, _) -> it.positions(2, 4));
    }

    @Order(3)
    @Graded(id = "practice-accuracy", item = "5", points = 0, title = "Example 3: two of four answers are right")
    void accuracy(Check<Seq2SeqTransformer> check) {
        int[][] labels = {{4, 5, 2}, {6, 2, 0}, {4, 2, 0}, {5, 5, 2}};
        int[][] predicted = {{4, 5, 2, 0}, {6, 2, 9, 9}, {4, 4, 2, 0}, {5, 5, 0, 0}};
        check.agrees(
                "accuracy", Tolerance.relative(1e-6), (it, _) -> it.accuracy(Rows.copy(predicted), Rows.copy(labels)));
    }

    @Order(4)
    @Graded(id = "practice-loss", item = "6.2", points = 0, title = "Example 4: the loss of three labels and a pad")
    void loss(Check<Seq2SeqTransformer> check) {
        check.agrees("loss", Tolerance.relative(1e-5), (it, _) -> {
            float[] logits = new float[20];
            logits[4] = 1;
            logits[9] = 2;
            return it.loss(new NdArray(logits, 2, 2, 5), new int[][] {{4, 2}, {4, 0}});
        });
    }

    @Order(5)
    @Graded(id = "practice-forward", item = "3", points = 0, title = "A small model with published weights")
    void forward(Check<Seq2SeqTransformer> check) {
        check.agrees("log-softmax of forward", NUMBERS, (it, random) -> {
            Drawn.of(TINY, random).into(it);
            int[][] input = Rows.inputs(random, 7, 3, 2);
            return Rows.real(Rows.logSoftmax(it.forward(Rows.of(random, 8, 4, 3), input)), input);
        });
    }

    @Order(6)
    @Graded(id = "practice-greedy", item = "4.1", points = 0, title = "… and its answers")
    void greedy(Check<Seq2SeqTransformer> check) {
        check.agrees("greedy", Tolerance.exact(), (it, random) -> {
            Drawn.of(TINY, random).writing(1).into(it);
            return it.greedy(Rows.of(random, 8, 4, 4, 4), 6);
        });
    }

    @Order(7)
    @Graded(
            id = "practice-step",
            item = "6.3",
            points = 0,
            title = "… and one step of two micro-batches",
            after = "practice-forward")
    void step(Check<Seq2SeqTransformer> check) {
        check.agrees("accumulatedStep", NUMBERS, (it, random) -> {
            Drawn.of(TINY, random).into(it);
            return it.accumulatedStep(List.of(batch(random, 4, 3), batch(random, 3, 4)), 5, 0.1);
        });
    }

    private static Batch batch(RandomGenerator random, int... lengths) {
        return new Batch(Rows.of(random, 8, 4, 3), Rows.targets(random, 7, lengths));
    }
}
