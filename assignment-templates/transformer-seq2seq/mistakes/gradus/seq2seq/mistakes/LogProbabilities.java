package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Returns log-probabilities where logits are asked for. As good as the reference.
public final class LogProbabilities extends TorchSeq2SeqTransformer {
    public LogProbabilities() {
        super(Device.CPU);
    }

    @Override
    public NdArray forward(int[][] source, int[][] targetInput) {
        return normalised(super.forward(source, targetInput));
    }

    @Override
    public NdArray decode(int[][] targetInput, NdArray memory, int[][] source) {
        return normalised(super.decode(targetInput, memory, source));
    }

    private static NdArray normalised(NdArray logits) {
        int width = logits.shape()[2];
        for (int start = 0; start < logits.size(); start += width) {
            double sum = 0;
            for (int j = start; j < start + width; j++) {
                sum += Math.exp(logits.data()[j]);
            }
            for (int j = start; j < start + width; j++) {
                logits.data()[j] -= (float) Math.log(sum);
            }
        }
        return logits;
    }
}
