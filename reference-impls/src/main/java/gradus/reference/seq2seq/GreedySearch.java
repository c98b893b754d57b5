package gradus.reference.seq2seq;

import gradus.reference.torch.TensorScope;
import gradus.seq2seq.Seq2SeqTransformer;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;

/// Writes the answers of a batch symbol by symbol, each time the one with the largest logit.
final class GreedySearch {
    private final TorchSeq2SeqTransformer model;
    private final int[][] source;
    private final int maxLength;

    GreedySearch(TorchSeq2SeqTransformer model, int[][] source, int maxLength) {
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength is at least 1, it was " + maxLength);
        }
        this.model = model;
        this.source = source;
        this.maxLength = maxLength;
    }

    int[][] answers() {
        int[][] written = new int[source.length][1];
        boolean[] finished = new boolean[source.length];
        Arrays.stream(written).forEach(row -> row[0] = Seq2SeqTransformer.SOS);
        Tensor memory = model.firstMemory(source);
        for (int step = 0; step < maxLength && !all(finished); step++) {
            try (TensorScope _ = TensorScope.open()) {
                append(written, finished, model.next(written, model.searchMemory(source, step, memory), source));
            }
        }
        return Sequences.columns(written, 1, 0);
    }

    private void append(int[][] written, boolean[] finished, int[] next) {
        for (int row = 0; row < written.length; row++) {
            int symbol = finished[row] ? Seq2SeqTransformer.PAD : next[row];
            written[row] = Arrays.copyOf(written[row], written[row].length + 1);
            written[row][written[row].length - 1] = symbol;
            finished[row] = finished[row] || model.finishes(symbol);
        }
    }

    private static boolean all(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }
}
