package gradus.charlstm.suite;

import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.charlstm.suite.data.Fables;
import gradus.reference.charlstm.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// A drawn model that continues prompts, and what the reference thinks of a continuation.
record Narrator(LmConfig config, Map<String, NdArray> weights, String text, String prompt) {
    /// Below this difference between the two best logits, rounding may decide.
    private static final double CLEAR = 2e-3;

    private static final int MOST_DRAWS = 200;

    static Narrator draw(Cell cell, RandomGenerator random) {
        String text = Fables.draw(400, random.nextLong());
        int size = Vocabulary.SPECIAL + (int) text.codePoints().distinct().count();
        LmConfig config = new LmConfig(cell, size, 8, 16, 1);
        int start = random.nextInt(300);
        return new Narrator(config, talkative(config, random), text, text.substring(start, start + 12));
    }

    /// Recurrent weights large enough for a continuation not to fall into one symbol for good.
    private static Map<String, NdArray> talkative(LmConfig config, RandomGenerator random) {
        Map<String, NdArray> weights = Models.weights(config, random);
        weights.forEach((name, weight) -> {
            float factor = name.startsWith("rnn.weight") ? 2.4f : name.endsWith("linear.bias") ? 0.2f : 1;
            for (int i = 0; i < weight.size(); i++) {
                weight.data()[i] *= factor;
            }
        });
        return weights;
    }

    /// Draws until greedy continuations are clear at every step, different enough to tell how a prompt was read,
    /// and padding or the unknown character would win somewhere if it were allowed to.
    static Narrator clear(Cell cell, int steps, CharLanguageModel reference, RandomGenerator random) {
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            Narrator narrator = draw(cell, random);
            narrator.speaks(reference);
            if (narrator.isLively(steps, reference)
                    && narrator.starts().stream().anyMatch(from -> narrator.isTempting(from, steps, reference))
                    && narrator.starts().stream().allMatch(from -> narrator.isClear(from, steps, reference))) {
                return narrator;
            }
        }
        throw new IllegalStateException("no clear continuation in " + MOST_DRAWS + " draws");
    }

    /// Gives an implementation this vocabulary and these weights.
    void speaks(CharLanguageModel it) {
        it.vocabulary(text);
        it.build(config, 0);
        it.load(weights);
    }

    /// The prompts that a narrator is asked to continue.
    List<String> starts() {
        return List.of(prompt, otherPrompt(), strangePrompt(), "");
    }

    /// Every start has a continuation of its own: also a prompt without its first, its last, its unknown
    /// characters.
    private boolean isLively(int steps, CharLanguageModel reference) {
        List<String> starts = new ArrayList<>(starts());
        starts.addAll(List.of(prompt.substring(1), prompt.substring(0, 11), prompt.substring(11)));
        List<String> texts = starts.stream()
                .map(from -> reference.complete(from, steps, CharLanguageModel.Decoding.GREEDY))
                .toList();
        return texts.stream().distinct().count() == texts.size()
                && texts.stream().allMatch(text -> text.chars().distinct().count() >= 5);
    }

    private boolean isClear(String from, int steps, CharLanguageModel reference) {
        return Arrays.stream(greedyLogits(from, steps, reference)).allMatch(row -> margin(row) > CLEAR);
    }

    private boolean isTempting(String from, int steps, CharLanguageModel reference) {
        return Arrays.stream(greedyLogits(from, steps, reference))
                .anyMatch(row -> best(row, 0, Vocabulary.SPECIAL) > best(row, Vocabulary.SPECIAL, row.length) + CLEAR);
    }

    private float[][] greedyLogits(String from, int steps, CharLanguageModel reference) {
        int[] greedy = reference.encode(reference.complete(from, steps, CharLanguageModel.Decoding.GREEDY));
        return logits(reference, from, greedy);
    }

    private static double best(float[] logits, int from, int to) {
        double best = Double.NEGATIVE_INFINITY;
        for (int id = from; id < to; id++) {
            best = Math.max(best, logits[id]);
        }
        return best;
    }

    private static double margin(float[] logits) {
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int id = Vocabulary.SPECIAL; id < logits.length; id++) {
            second = Math.max(second, Math.min(best, logits[id]));
            best = Math.max(best, logits[id]);
        }
        return best - second;
    }

    /// Returns the reference's logits before each of the following characters.
    float[][] logits(CharLanguageModel reference, String from, int[] following) {
        int[] start = from.isEmpty() ? new int[1] : reference.encode(from);
        int[][] ids = new int[start.length + following.length - 1][1];
        for (int t = 0; t < ids.length; t++) {
            ids[t][0] = t < start.length ? start[t] : following[t - start.length];
        }
        NdArray logits = reference.forward(ids, Models.zero(config, 1)).logits();
        int width = config.vocabulary();
        float[][] rows = new float[following.length][];
        for (int t = 0; t < rows.length; t++) {
            int row = start.length - 1 + t;
            rows[t] = Arrays.copyOfRange(logits.data(), row * width, (row + 1) * width);
        }
        return rows;
    }

    /// The prompt with unknown characters before, in and after it.
    String strangePrompt() {
        return "☂" + prompt.substring(0, 6) + "☂" + prompt.substring(6) + "☂";
    }

    /// The prompt with another first character.
    String otherPrompt() {
        List<Integer> others = text.codePoints()
                .filter(symbol -> symbol != prompt.codePointAt(0))
                .boxed()
                .toList();
        return Character.toString(others.getFirst()) + prompt.substring(1);
    }
}
