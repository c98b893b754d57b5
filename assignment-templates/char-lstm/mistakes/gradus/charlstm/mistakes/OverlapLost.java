package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Begins each chunk behind the last row of the one before, so that its first row is never a target.
public final class OverlapLost extends TorchCharLanguageModel {
    @Override
    protected List<int[][]> cut(int[][] rows, int batch, int bptt) {
        List<int[][]> chunks = new ArrayList<>(super.cut(rows, batch, bptt));
        for (int i = 1; i < chunks.size(); i++) {
            chunks.set(i, Arrays.copyOfRange(chunks.get(i), 1, chunks.get(i).length));
        }
        chunks.removeIf(chunk -> chunk.length < 2);
        return chunks;
    }
}
