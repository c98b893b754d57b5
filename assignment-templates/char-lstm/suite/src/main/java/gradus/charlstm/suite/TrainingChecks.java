package gradus.charlstm.suite;

import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.charlstm.CharLanguageModel.LmTrainConfig;
import gradus.charlstm.suite.data.Fables;
import gradus.reference.charlstm.Vocabulary;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 2.2a, 3.1 and 3.2: training, first step by step on a line of text, then in earnest.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TrainingChecks {
    private static final int LINE = 90;
    private static final int BATCH = 3;
    private static final int BPTT = 5;

    @Order(1)
    @Graded(
            id = "overfit",
            item = "2.2a",
            points = 2,
            title = "The RNN learns a short text by heart",
            after = {"vocabulary", "chunks", "rnn-forward", "gradients", "clip"},
            trains = true)
    void overfit(Check<CharLanguageModel> check) {
        byHeart(check, "rnn", Cell.RNN);
    }

    @Order(2)
    @Graded(
            id = "overfit-lstm",
            item = "3.1",
            points = 2,
            title = "The LSTM learns a short text by heart",
            after = {"vocabulary", "chunks", "lstm-forward", "gradients", "clip"},
            trains = true)
    void overfitLstm(Check<CharLanguageModel> check) {
        byHeart(check, "lstm", Cell.LSTM);
    }

    @Order(3)
    @Graded(
            id = "hidden-text",
            item = "3.2",
            points = 5,
            title = "The trained LSTM predicts text that it never saw",
            after = {"vocabulary", "chunks", "lstm-forward", "gradients"},
            trains = true)
    void hiddenText(Check<CharLanguageModel> check) {
        double nats = TrainingRun.median(check, Lesson.of(check.tier(), "text", Cell.LSTM));
        check.linear(
                "loss on hidden text",
                nats,
                "nats",
                check.tier().setting("text-full"),
                check.tier().setting("text-zero"));
    }

    private static void byHeart(Check<CharLanguageModel> check, String prefix, Cell cell) {
        check.agrees(
                "trainLoss with learning rate 0", Tolerance.relative(1e-3), (it, random) -> resting(it, cell, random));
        check.agrees(
                "forward after updates with maxNorm 1e-9",
                Tolerance.ofLargest(0.02),
                (it, random) -> held(it, cell, random));
        legs(check, cell);
        double nats = TrainingRun.median(check, Lesson.of(check.tier(), prefix, cell));
        check.linear(
                "perplexity of the training text",
                Math.exp(nats),
                "",
                check.tier().setting(prefix + "-full"),
                check.tier().setting(prefix + "-zero"));
    }

    /// The losses of two epochs and a half in which no weight moves: they show order, state and its resets
    /// exactly.
    private static double[] resting(CharLanguageModel it, Cell cell, RandomGenerator random) {
        begin(it, cell, 0, 1, random);
        // Thirty characters a stream and one more row make seven chunks.
        double[] first = it.trainLeg(4).log().trainLoss();
        double[] second = it.trainLeg(13).log().trainLoss();
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    /// Gradients of norm 1e-9 are far below Adam's ε: whoever clips before the step hardly moves.
    private static NdArray held(CharLanguageModel it, Cell cell, RandomGenerator random) {
        LmConfig config = begin(it, cell, 0.05, 1e-9, random);
        it.trainLeg(4);
        return it.forward(Models.ids(config, 3, 2, 2, random), Models.zero(config, 2))
                .logits();
    }

    private static void legs(Check<CharLanguageModel> check, Cell cell) {
        long seed = check.random().nextLong();
        Map<String, NdArray> whole = trained(check, cell, seed, 6);
        Map<String, NdArray> halves = trained(check, cell, seed, 3, 3);
        double worst = 0;
        for (Map.Entry<String, NdArray> entry : whole.entrySet()) {
            float[] a = entry.getValue().data();
            float[] b = halves.getOrDefault(entry.getKey(), entry.getValue()).data();
            for (int i = 0; i < a.length; i++) {
                worst = Math.max(worst, Math.abs(a[i] - b[i]));
            }
        }
        if (worst > 1e-3) {
            check.failAs("optimiser-restarts");
        }
    }

    private static Map<String, NdArray> trained(Check<CharLanguageModel> check, Cell cell, long seed, int... legs) {
        RandomGenerator random = new java.util.SplittableRandom(seed);
        LmConfig config = begin(check.student(), cell, 0.01, 1, random);
        for (int updates : legs) {
            check.student().trainLeg(updates);
        }
        return Parameters.of(check, config);
    }

    private static LmConfig begin(
            CharLanguageModel it, Cell cell, double rate, double maxNorm, RandomGenerator random) {
        String text = Fables.draw(LINE, random.nextLong());
        int size = Vocabulary.SPECIAL + (int) text.codePoints().distinct().count();
        LmConfig config = new LmConfig(cell, size, 4, 6, 1);
        it.vocabulary(text);
        Models.install(it, config, random);
        it.startTraining(text, new LmTrainConfig(BATCH, BPTT, rate, maxNorm), random.nextLong());
        return config;
    }
}
