package gradus.seq2seq.suite;

import gradus.api.NdArray;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A model and questions for greedy search in which no step is a near tie, so that exact answers may be demanded.
///
/// Of many drawn questions those are kept whose best symbol leads by a margin at every step, judged by the
/// reference.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Search(Drawn drawn, int[][] source, int maxLength) {
    static final TransformerConfig ONE_LAYER = new TransformerConfig(20, 12, 16, 4, 24, 1, 1, 0);
    private static final double MARGIN = 1e-2;
    private static final int CANDIDATES = 5;
    private static final int MOST_ROUNDS = 100;

    /// How a search is drawn.
    ///
    /// @param end how readily rows end: the bias of eos
    /// @param memory how strongly the decoder reads the question: 1 as drawn, less for answers that hang on
    ///     themselves
    /// @param lengths of the questions
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Wish(TransformerConfig config, int maxLength, double end, double memory, int... lengths) {
        Search draw(Seq2SeqTransformer reference, RandomGenerator random) {
            int[][] kept = new int[lengths.length][];
            for (int round = 0; round < MOST_ROUNDS; round++) {
                Drawn drawn = Drawn.of(config, random).writing(end).reading(memory);
                drawn.into(reference);
                for (int tries = 0; tries < 4 && Arrays.asList(kept).contains(null); tries++) {
                    keep(reference, random, kept);
                }
                if (!Arrays.asList(kept).contains(null)) {
                    return new Search(drawn, kept, maxLength);
                }
                Arrays.fill(kept, null);
            }
            throw new IllegalStateException("no clear questions for " + MOST_ROUNDS + " models");
        }

        /// Draws some questions for each place and keeps the first clear one where there is none yet.
        private void keep(Seq2SeqTransformer reference, RandomGenerator random, int[][] kept) {
            int[] wanted = IntStream.range(0, CANDIDATES * lengths.length)
                    .map(i -> lengths[i % lengths.length])
                    .toArray();
            int[][] source = Rows.of(random, config.sourceSize(), wanted);
            int[][] answers = reference.greedy(source, maxLength);
            int[][] input = Arrays.stream(answers)
                    .map(answer -> IntStream.concat(
                                    IntStream.of(Seq2SeqTransformer.SOS), Arrays.stream(answer, 0, answer.length - 1))
                            .toArray())
                    .toArray(int[][]::new);
            NdArray logits = reference.forward(source, input);
            for (int i = 0; i < source.length; i++) {
                int place = i % lengths.length;
                if (kept[place] == null && clear(logits, i, answers[i])) {
                    kept[place] = source[i];
                }
            }
        }
    }

    /// Asks for the answers of all questions at once.
    int[][] ask(Seq2SeqTransformer it) {
        drawn.into(it);
        return it.greedy(source, maxLength);
    }

    /// Asks for each question alone, without its padding.
    List<int[][]> askAlone(Seq2SeqTransformer it) {
        drawn.into(it);
        return Arrays.stream(source)
                .map(row -> it.greedy(new int[][] {Arrays.copyOf(row, Rows.length(row))}, maxLength))
                .toList();
    }

    /// Tells whether the best symbol leads by the margin at every step of one answer.
    private static boolean clear(NdArray logits, int row, int[] answer) {
        for (int t = 0; t < Rows.length(answer); t++) {
            for (int j = 0; j < logits.shape()[2]; j++) {
                if (j != answer[t] && logits.at(row, t, j) > logits.at(row, t, answer[t]) - MARGIN) {
                    return false;
                }
            }
        }
        return true;
    }
}
