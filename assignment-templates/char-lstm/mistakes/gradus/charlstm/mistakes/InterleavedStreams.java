package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;

/// Deals the characters out to the streams one by one, as a plain reshape does.
public final class InterleavedStreams extends TorchCharLanguageModel {
    @Override
    protected int[][] streams(int[] ids, int batch) {
        int[][] rows = new int[ids.length / batch + 1][batch];
        for (int i = 0; i < ids.length; i++) {
            rows[i / batch][i % batch] = ids[i];
        }
        return rows;
    }
}
