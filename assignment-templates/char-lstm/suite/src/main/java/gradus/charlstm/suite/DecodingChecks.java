package gradus.charlstm.suite;

import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.Decoding;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.charlstm.suite.Uniformity.Rule;
import gradus.charlstm.suite.data.Fables;
import gradus.evidence.Measurement.AtMost;
import gradus.reference.charlstm.Choice;
import gradus.reference.charlstm.Vocabulary;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 2.1, 2.3a and 3.3: perplexity, greedy decoding and sampling with given weights.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DecodingChecks {
    private static final int STEPS = 30;
    private static final int DRAWS = 5000;
    private static final int TEMPERED_DRAWS = 2500;
    private static final int CLEAR_STEPS = 200;

    @Order(1)
    @Graded(
            id = "perplexity",
            item = "2.1",
            points = 2,
            title = "Perplexity of a whole text, with the state carried",
            after = {"vocabulary", "chunks", "lstm-forward"})
    void perplexity(Check<CharLanguageModel> check) {
        check.agrees("perplexity", Tolerance.relative(1e-3), (it, random) -> {
            String text = Fables.draw(random.nextInt(600, 700), random.nextLong());
            int size = Vocabulary.SPECIAL + (int) text.codePoints().distinct().count();
            it.vocabulary(text);
            Models.install(it, new LmConfig(Cell.LSTM, size, 6, 8, 1), random);
            return it.perplexity(text, 5, 16);
        });
    }

    @Order(2)
    @Graded(
            id = "greedy",
            item = "2.3a",
            points = 4,
            title = "Greedy continuations of prompts",
            after = {"vocabulary", "rnn-forward", "lstm-forward"})
    void greedy(Check<CharLanguageModel> check) {
        for (Cell cell : Cell.values()) {
            // Everybody is asked about the same narrators, and to draw one takes a while.
            Map<Long, Narrator> drawn = new HashMap<>();
            check.agrees("complete (greedy, " + cell + ")", Tolerance.exact(), (it, random) -> {
                Narrator narrator = drawn.computeIfAbsent(
                        random.nextLong(),
                        seed -> Narrator.clear(cell, STEPS, check.reference(), new SplittableRandom(seed)));
                narrator.speaks(it);
                return narrator.starts().stream()
                        .flatMap(start -> Stream.of(
                                it.complete(start, STEPS, Decoding.GREEDY), it.complete(start, 0, Decoding.GREEDY)))
                        .toList();
            });
        }
    }

    @Order(3)
    @Graded(
            id = "sampling",
            item = "3.3",
            points = 7,
            title = "Sampling draws from the softmax, character by character",
            after = {"greedy"})
    void sampling(Check<CharLanguageModel> check) {
        Narrator narrator = Narrator.draw(Cell.LSTM, check.random());
        narrator.speaks(check.student());
        narrator.speaks(check.reference());
        long seed = check.random().nextLong();
        String text = check.student().complete(narrator.prompt(), DRAWS, new Decoding(true, 1, seed));
        drawnFromSoftmax(check, narrator, text, DRAWS, 1);
        String start = check.student().complete(narrator.prompt(), 100, new Decoding(true, 1, seed));
        check.require(text.startsWith(start), "the same seed gives two different texts");
        String other = check.student().complete(narrator.prompt(), 100, new Decoding(true, 1, seed + 1));
        if (start.equals(other)) {
            check.failAs("sampling-seed-ignored");
        }
        manySeeds(check, narrator);
    }

    /// The first characters of many texts, so that a generator that starts badly is seen as well.
    private static void manySeeds(Check<CharLanguageModel> check, Narrator narrator) {
        int texts = 200;
        int[] first = new int[texts];
        for (int i = 0; i < texts; i++) {
            Decoding decoding = new Decoding(true, 1, check.random().nextLong());
            int[] ids = ids(check, check.student().complete(narrator.prompt(), 1, decoding), 1);
            first[i] = ids[0];
        }
        float[][] logits = new float[texts][];
        Arrays.fill(logits, narrator.logits(check.reference(), narrator.prompt(), new int[] {2})[0]);
        double value = Uniformity.chiSquare(logits, first, row -> Choice.softmax(row, 1), check.random());
        check.measure("chi-square of 200 first characters", value, "", new AtMost(Uniformity.LIMIT));
        check.require(
                value <= Uniformity.LIMIT,
                "over many seeds the first characters do not have the frequencies of the softmax");
    }

    @Order(4)
    @Graded(
            id = "temperature",
            item = "3.3",
            points = 3,
            title = "The temperature sharpens or flattens",
            after = {"sampling"})
    void temperature(Check<CharLanguageModel> check) {
        for (double temperature : new double[] {0.5, 2}) {
            Narrator narrator = Narrator.draw(Cell.LSTM, check.random());
            narrator.speaks(check.student());
            narrator.speaks(check.reference());
            Decoding decoding = new Decoding(true, temperature, check.random().nextLong());
            String text = check.student().complete(narrator.prompt(), TEMPERED_DRAWS, decoding);
            drawnFromSoftmax(check, narrator, text, TEMPERED_DRAWS, temperature);
        }
        // At 0.01 a margin of 0.15 makes the second choice three million times less likely.
        Narrator cold = Narrator.draw(Cell.LSTM, check.random());
        cold.speaks(check.student());
        cold.speaks(check.reference());
        Decoding decoding = new Decoding(true, 0.01, check.random().nextLong());
        String text = check.student().complete(cold.prompt(), CLEAR_STEPS, decoding);
        int[] ids = ids(check, text, CLEAR_STEPS);
        float[][] logits = cold.logits(check.reference(), cold.prompt(), ids);
        for (int t = 0; t < ids.length; t++) {
            int greedy = Choice.greedy(logits[t]);
            check.require(
                    ids[t] == greedy || logits[t][greedy] - logits[t][ids[t]] < 0.15,
                    "at temperature 0.01 character " + t + " is not the most likely one");
        }
    }

    /// Fails with the rule that the text was drawn by, where that is a known wrong one.
    private static void drawnFromSoftmax(
            Check<CharLanguageModel> check, Narrator narrator, String text, int steps, double temperature) {
        int[] drawn = ids(check, text, steps);
        float[][] logits = narrator.logits(check.reference(), narrator.prompt(), drawn);
        if (fits(check, logits, drawn, row -> Choice.softmax(row, temperature), temperature)) {
            return;
        }
        if (allGreedy(logits, drawn)) {
            check.failAs("argmax-as-sampling");
        }
        suspect(check, "sample-from-logits", logits, drawn, row -> Rules.shifted(row, temperature));
        if (temperature != 1) {
            suspect(check, "temperature-multiplies", logits, drawn, row -> Choice.softmax(row, 1 / temperature));
            suspect(check, "temperature-ignored", logits, drawn, row -> Choice.softmax(row, 1));
        }
        int[] greedy = check.reference().encode(check.reference().complete(narrator.prompt(), steps, Decoding.GREEDY));
        float[][] fedBack = narrator.logits(check.reference(), narrator.prompt(), greedy);
        suspect(check, "argmax-fed-back", fedBack, drawn, row -> Choice.softmax(row, temperature));
        check.require(
                false,
                "the characters do not have the frequencies of softmax(logits / temperature) at temperature "
                        + temperature);
    }

    private static boolean fits(
            Check<CharLanguageModel> check, float[][] logits, int[] drawn, Rule rule, double temperature) {
        double value = Uniformity.chiSquare(logits, drawn, rule, check.random());
        check.measure(
                "chi-square of " + drawn.length + " draws at temperature " + temperature,
                value,
                "",
                new AtMost(Uniformity.LIMIT));
        return value <= Uniformity.LIMIT;
    }

    private static void suspect(
            Check<CharLanguageModel> check, String mistake, float[][] logits, int[] drawn, Rule rule) {
        if (Uniformity.chiSquare(logits, drawn, rule, check.random()) <= Uniformity.LIMIT) {
            check.failAs(mistake);
        }
    }

    private static boolean allGreedy(float[][] logits, int[] drawn) {
        for (int t = 0; t < drawn.length; t++) {
            if (drawn[t] != Choice.greedy(logits[t])) {
                return false;
            }
        }
        return true;
    }

    /// The ids of an answer of the right length, none of them special.
    private static int[] ids(Check<CharLanguageModel> check, String text, int steps) {
        int length = text.codePointCount(0, text.length());
        check.require(length == steps, "complete returns " + length + " characters for " + steps + " steps");
        int[] ids = check.reference().encode(text);
        check.require(
                Arrays.stream(ids).noneMatch(id -> id < Vocabulary.SPECIAL),
                "complete returns a character that is not in the vocabulary");
        return ids;
    }
}
