package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.ArrayList;
import java.util.List;

/// Keeps a last chunk of a single row, which has no input.
public final class EmptyLastChunk extends TorchCharLanguageModel {
    @Override
    protected List<int[][]> cut(int[][] rows, int batch, int bptt) {
        List<int[][]> chunks = new ArrayList<>(super.cut(rows, batch, bptt));
        if (rows.length % bptt == 0) {
            chunks.add(new int[][] {rows[rows.length - 1].clone()});
        }
        return chunks;
    }
}
