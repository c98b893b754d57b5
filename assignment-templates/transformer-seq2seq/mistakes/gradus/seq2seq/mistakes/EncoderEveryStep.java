package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import org.bytedeco.pytorch.Tensor;

/// Runs the encoder again for every symbol.
public final class EncoderEveryStep extends TorchSeq2SeqTransformer {
    public EncoderEveryStep() {
        super(Device.CPU);
    }

    @Override
    protected Tensor searchMemory(int[][] source, int step, Tensor before) {
        return step == 0 ? before : firstMemory(source);
    }
}
