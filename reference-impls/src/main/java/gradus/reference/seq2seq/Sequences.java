package gradus.reference.seq2seq;

import gradus.api.NdArray;
import gradus.api.Pairs;
import gradus.seq2seq.Seq2SeqTransformer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The half of the assignment that needs no network: symbols, ids, masks, the table of positions, accuracy.
public abstract class Sequences implements Seq2SeqTransformer {
    @Override
    public Vocabularies vocabularies(Pairs training) {
        return new Vocabularies(symbolsOf(training.questions()), symbolsOf(training.answers()));
    }

    private List<String> symbolsOf(List<String> texts) {
        Set<String> symbols = new LinkedHashSet<>();
        texts.forEach(text -> symbols.addAll(symbols(text)));
        return List.copyOf(symbols);
    }

    /// The code points of a text without its line end.
    protected List<String> symbols(String text) {
        return text.replaceFirst("\r?\n$", "")
                .codePoints()
                .mapToObj(Character::toString)
                .toList();
    }

    @Override
    public Batch encode(Pairs pairs, Vocabularies vocabularies) {
        int[][] source = pairs.questions().stream()
                .map(question -> ids(symbols(question), vocabularies.source()))
                .toArray(int[][]::new);
        int[][] target = pairs.answers().stream()
                .map(answer -> framed(ids(symbols(answer), vocabularies.target())))
                .toArray(int[][]::new);
        return new Batch(padded(source), padded(target));
    }

    private static int[] ids(List<String> symbols, List<String> vocabulary) {
        return symbols.stream()
                .mapToInt(symbol -> {
                    int place = vocabulary.indexOf(symbol);
                    return place < 0 ? UNKNOWN : SPECIALS + place;
                })
                .toArray();
    }

    /// Puts sos before and eos after an answer.
    private static int[] framed(int[] ids) {
        int[] framed = new int[ids.length + 2];
        framed[0] = SOS;
        System.arraycopy(ids, 0, framed, 1, ids.length);
        framed[ids.length + 1] = EOS;
        return framed;
    }

    /// Fills up all rows to the longest.
    protected static int[][] padded(int[][] rows) {
        int width = Arrays.stream(rows).mapToInt(row -> row.length).max().orElse(0);
        return Arrays.stream(rows).map(row -> Arrays.copyOf(row, width)).toArray(int[][]::new);
    }

    @Override
    public int[][][] shift(int[][] target) {
        return new int[][][] {columns(target, 0, -1), columns(target, 1, 0)};
    }

    /// The columns from `from` to the last one, `last` of them left out when it is negative.
    protected static int[][] columns(int[][] rows, int from, int last) {
        return Arrays.stream(rows)
                .map(row -> Arrays.copyOfRange(row, from, row.length + last))
                .toArray(int[][]::new);
    }

    @Override
    public boolean[][] causalMask(int n) {
        boolean[][] mask = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(mask[i], i + 1, n, true);
        }
        return mask;
    }

    @Override
    public boolean[][] paddingMask(int[][] ids) {
        boolean[][] mask = new boolean[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            mask[i] = new boolean[ids[i].length];
            for (int j = 0; j < ids[i].length; j++) {
                mask[i][j] = ids[i][j] == PAD;
            }
        }
        return mask;
    }

    @Override
    public NdArray positions(int length, int d) {
        return positionTable(length, d);
    }

    /// Section 3.5 of the paper: sines at even places, cosines at odd ones.
    static NdArray positionTable(int length, int d) {
        NdArray table = NdArray.zeros(length, d);
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < d; j++) {
                double angle = i / Math.pow(10_000, (j - j % 2) / (double) d);
                table.data()[i * d + j] = (float) (j % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
            }
        }
        return table;
    }

    @Override
    public double accuracy(int[][] predicted, int[][] labels) {
        long right = IntStream.range(0, labels.length)
                .filter(row -> Arrays.equals(answer(predicted[row], -1), answer(labels[row], -2)))
                .count();
        return labels.length == 0 ? 0 : (double) right / divisor(labels.length);
    }

    /// A row up to its first eos; without one, something that equals nothing.
    private static int[] answer(int[] row, int none) {
        int end = IntStream.range(0, row.length)
                .filter(i -> row[i] == EOS)
                .findFirst()
                .orElse(-1);
        return end < 0 ? new int[] {none} : Arrays.copyOf(row, end);
    }

    /// What the number of right rows is divided by.
    protected int divisor(int rows) {
        return rows;
    }
}
