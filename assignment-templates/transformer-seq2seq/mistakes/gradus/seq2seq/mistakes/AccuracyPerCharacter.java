package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Counts right symbols.
public final class AccuracyPerCharacter extends TorchSeq2SeqTransformer {
    public AccuracyPerCharacter() {
        super(Device.CPU);
    }

    @Override
    public double accuracy(int[][] predicted, int[][] labels) {
        int right = 0;
        int all = 0;
        for (int row = 0; row < labels.length; row++) {
            for (int t = 0; t < labels[row].length && labels[row][t] != PAD; t++) {
                right += t < predicted[row].length && predicted[row][t] == labels[row][t] ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : (double) right / all;
    }
}
