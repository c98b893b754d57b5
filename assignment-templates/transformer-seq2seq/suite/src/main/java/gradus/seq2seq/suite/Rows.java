package gradus.seq2seq.suite;

import gradus.api.NdArray;
import gradus.seq2seq.Seq2SeqTransformer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Rows of ids, drawn and changed, and the numbers that belong to those that are no padding.
final class Rows {
    private Rows() {}

    /// Draws rows of symbols of these lengths, filled up to the longest.
    static int[][] of(RandomGenerator random, int ids, int... lengths) {
        int width = Arrays.stream(lengths).max().orElse(0);
        int[][] rows = new int[lengths.length][width];
        for (int i = 0; i < lengths.length; i++) {
            for (int j = 0; j < lengths[i]; j++) {
                rows[i][j] = random.nextInt(Seq2SeqTransformer.SPECIALS, ids);
            }
        }
        return rows;
    }

    /// Draws so many rows of one length.
    static int[][] even(RandomGenerator random, int ids, int rows, int length) {
        int[] lengths = new int[rows];
        Arrays.fill(lengths, length);
        return of(random, ids, lengths);
    }

    /// Draws answers: sos, symbols, eos; the lengths count all three.
    static int[][] targets(RandomGenerator random, int ids, int... lengths) {
        int[][] rows = of(random, ids, lengths);
        for (int i = 0; i < lengths.length; i++) {
            rows[i][0] = Seq2SeqTransformer.SOS;
            rows[i][lengths[i] - 1] = Seq2SeqTransformer.EOS;
        }
        return rows;
    }

    /// Draws what a decoder reads: sos and symbols.
    static int[][] inputs(RandomGenerator random, int ids, int... lengths) {
        int[][] rows = of(random, ids, lengths);
        for (int[] row : rows) {
            row[0] = Seq2SeqTransformer.SOS;
        }
        return rows;
    }

    static int[][] copy(int[][] rows) {
        return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
    }

    /// Adds columns of padding.
    static int[][] wider(int[][] rows, int columns) {
        return Arrays.stream(rows)
                .map(row -> Arrays.copyOf(row, row.length + columns))
                .toArray(int[][]::new);
    }

    /// The symbols in reverse order, padding left where it is.
    static int[][] backwards(int[][] rows) {
        int[][] turned = copy(rows);
        for (int i = 0; i < rows.length; i++) {
            int length = length(rows[i]);
            for (int j = 0; j < length; j++) {
                turned[i][j] = rows[i][length - 1 - j];
            }
        }
        return turned;
    }

    static int length(int[] row) {
        return (int)
                Arrays.stream(row).filter(id -> id != Seq2SeqTransformer.PAD).count();
    }

    /// The numbers (B, T, V) with zeros where `ids` has padding; arrays of another form are left as they are.
    static NdArray real(NdArray numbers, int[][] ids) {
        int[] shape = numbers.shape();
        if (shape.length != 3 || shape[0] != ids.length || shape[1] < ids[0].length) {
            return numbers;
        }
        NdArray real = new NdArray(numbers.data().clone(), shape);
        for (int b = 0; b < shape[0]; b++) {
            for (int t = 0; t < shape[1]; t++) {
                if (t >= ids[b].length || ids[b][t] == Seq2SeqTransformer.PAD) {
                    Arrays.fill(real.data(), (b * shape[1] + t) * shape[2], (b * shape[1] + t + 1) * shape[2], 0);
                }
            }
        }
        return real;
    }

    /// Turns logits into log-probabilities, so that a solution may return either.
    static NdArray logSoftmax(NdArray logits) {
        int width = logits.rank() == 0 ? 1 : logits.shape()[logits.rank() - 1];
        NdArray out = new NdArray(logits.data().clone(), logits.shape());
        for (int start = 0; start < out.size(); start += width) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < width; j++) {
                largest = Math.max(largest, logits.data()[start + j]);
            }
            double sum = 0;
            for (int j = 0; j < width; j++) {
                sum += Math.exp(logits.data()[start + j] - largest);
            }
            double shift = largest + Math.log(sum);
            for (int j = 0; j < width; j++) {
                out.data()[start + j] = (float) (logits.data()[start + j] - shift);
            }
        }
        return out;
    }

    /// The largest difference over the first `columns` positions of (B, T, ·) where `ids` has no padding.
    static double difference(NdArray a, NdArray b, int[][] ids, int from, int to) {
        double largest = 0;
        int width = a.shape()[2];
        for (int row = 0; row < ids.length; row++) {
            for (int t = from; t < to; t++) {
                for (int j = 0; j < width && ids[row][t] != Seq2SeqTransformer.PAD; j++) {
                    double difference = Math.abs(a.at(row, t, j) - b.at(row, t, j));
                    largest = Double.isNaN(difference) ? Double.NaN : Math.max(largest, difference);
                }
            }
        }
        return largest;
    }
}
