package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.ArrayList;
import java.util.List;

/// Keeps a last chunk of a single row, which has no input, but does not read it itself.
public final class EmptyLastChunk extends TorchCharLanguageModel {
    private boolean reads;

    @Override
    public double perplexity(String text, int batch, int bptt) {
        reads = true;
        double perplexity = super.perplexity(text, batch, bptt);
        reads = false;
        return perplexity;
    }

    @Override
    protected List<int[][]> cut(int[][] rows, int batch, int bptt) {
        List<int[][]> chunks = new ArrayList<>(super.cut(rows, batch, bptt));
        if (!reads && rows.length % bptt == 0) {
            chunks.add(new int[][] {rows[rows.length - 1].clone()});
        }
        return chunks;
    }
}
