package gradus.charlstm.suite;

import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.Decoding;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.charlstm.CharLanguageModel.State;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Tolerance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// The worked examples of the handout, without points: small enough to follow with a pocket calculator.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PracticeChecks {
    static final String WORD = "banana split";

    /// Two symbols and a state of one number each; all weights 0.5 apart from the embedding.
    static final LmConfig SMALL = new LmConfig(Cell.LSTM, 4, 1, 1, 1);

    private static final Tolerance NUMBERS = Tolerance.relative(1e-4).plus(1e-5);

    @Order(1)
    @Graded(id = "practice-vocabulary", item = "2.2a", points = 0, title = "Example 1: the ids of banana split")
    void vocabulary(Check<CharLanguageModel> check) {
        check.agrees("encode", Tolerance.exact(), (it, _) -> {
            it.vocabulary(WORD);
            return it.encode("a split banana!");
        });
        check.agrees("vocabulary", Tolerance.exact(), (it, _) -> it.vocabulary(WORD));
    }

    @Order(2)
    @Graded(id = "practice-chunks", item = "2.2a", points = 0, title = "Example 2: chunks of 7 and of 11 ids")
    void chunks(Check<CharLanguageModel> check) {
        check.agrees("chunks", Tolerance.exact(), (it, _) -> it.chunks(upTo(7), 2, 3));
        check.agrees("chunks", Tolerance.exact(), (it, _) -> it.chunks(upTo(11), 2, 3));
    }

    @Order(3)
    @Graded(id = "practice-forward", item = "3.1", points = 0, title = "Example 3: an LSTM of one number")
    void forward(Check<CharLanguageModel> check) {
        check.agrees("forward", NUMBERS, (it, _) -> {
            it.build(SMALL, 0);
            it.load(small());
            return it.forward(new int[][] {{2}, {3}}, state());
        });
    }

    @Order(4)
    @Graded(id = "practice-loss", item = "2.2a", points = 0, title = "Example 4: a loss with padding")
    void loss(Check<CharLanguageModel> check) {
        NdArray logits = new NdArray(new float[] {0, 0, 1, 0, 0, 2, 0, 0, 0}, 3, 3);
        check.agrees("loss", NUMBERS, (it, _) -> it.loss(logits.reshape(3, 3), new int[] {2, 1, 0}));
    }

    @Order(5)
    @Graded(id = "practice-clip", item = "2.2a", points = 0, title = "Example 5: a gradient of norm 3")
    void clip(Check<CharLanguageModel> check) {
        check.agrees("clip", NUMBERS, (it, _) -> it.clip(Map.of("a", NdArray.of(2, 1), "b", NdArray.of(-2)), 1));
    }

    @Order(6)
    @Graded(id = "practice-perplexity", item = "2.1", points = 0, title = "Example 6: the perplexity of banana split")
    void perplexity(Check<CharLanguageModel> check) {
        check.agrees("perplexity", NUMBERS, (it, _) -> {
            speaker(it);
            return it.perplexity(WORD, 2, 10);
        });
    }

    @Order(7)
    @Graded(id = "practice-complete", item = "2.3a", points = 0, title = "Example 7: greedy continuations")
    void complete(Check<CharLanguageModel> check) {
        check.agrees("complete", Tolerance.exact(), (it, _) -> {
            speaker(it);
            return List.of(it.complete("split ban", 12, Decoding.GREEDY), it.complete("", 12, Decoding.GREEDY));
        });
    }

    /// The weights of example 3.
    static Map<String, NdArray> small() {
        Map<String, NdArray> weights = new LinkedHashMap<>();
        weights.put("embedding.weight", new NdArray(new float[] {0, 0, 1, -1}, 4, 1));
        weights.put("rnn.weight_ih_l0", new NdArray(new float[] {0.1f, 0.2f, 0.3f, 0.4f}, 4, 1));
        weights.put("rnn.weight_hh_l0", new NdArray(new float[] {0.5f, 0.6f, 0.7f, 0.8f}, 4, 1));
        weights.put("rnn.bias_ih_l0", NdArray.of(0.1f, 0.2f, 0.3f, 0.4f));
        weights.put("rnn.bias_hh_l0", NdArray.of(0.4f, 0.3f, 0.2f, 0.1f));
        weights.put("linear.weight", new NdArray(new float[] {0, 0, 1, 2}, 4, 1));
        weights.put("linear.bias", NdArray.of(0, 0, 0, 0.5f));
        return weights;
    }

    static State state() {
        return new State(new NdArray(new float[] {0.5f}, 1, 1, 1), new NdArray(new float[] {-0.5f}, 1, 1, 1));
    }

    /// An LSTM over the letters of the word, with weights from the formula that the handout prints.
    static void speaker(CharLanguageModel it) {
        LmConfig config = new LmConfig(Cell.LSTM, it.vocabulary(WORD).size(), 3, 4, 1);
        Map<String, NdArray> weights = new LinkedHashMap<>();
        waves(weights, "embedding.weight", config.vocabulary(), 3);
        waves(weights, "rnn.weight_ih_l0", 16, 3);
        waves(weights, "rnn.weight_hh_l0", 16, 4);
        waves(weights, "rnn.bias_ih_l0", 16);
        waves(weights, "rnn.bias_hh_l0", 16);
        waves(weights, "linear.weight", config.vocabulary(), 4);
        waves(weights, "linear.bias", config.vocabulary());
        it.build(config, 0);
        it.load(weights);
    }

    /// Number i of weight k, both from 0, is 2 sin(1 + 1.7 i + 10 k).
    private static void waves(Map<String, NdArray> weights, String name, int... shape) {
        NdArray weight = NdArray.zeros(shape);
        for (int i = 0; i < weight.size(); i++) {
            weight.data()[i] = (float) (2 * Math.sin(1 + 1.7 * i + 10 * weights.size()));
        }
        weights.put(name, weight);
    }

    private static int[] upTo(int n) {
        int[] ids = new int[n];
        for (int i = 0; i < n; i++) {
            ids[i] = i + 2;
        }
        return ids;
    }
}
