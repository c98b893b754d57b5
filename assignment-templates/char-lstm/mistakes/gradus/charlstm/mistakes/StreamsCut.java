package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;

/// Cuts the text off where the streams would not be equally long, and pads nothing.
public final class StreamsCut extends TorchCharLanguageModel {
    @Override
    protected int[][] streams(int[] ids, int batch) {
        int length = ids.length / batch;
        int[][] rows = new int[length][batch];
        for (int i = 0; i < length * batch; i++) {
            rows[i % length][i / length] = ids[i];
        }
        return rows;
    }
}
