package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Clips after every micro-batch.
public final class ClipEachMicro extends TorchSeq2SeqTransformer {
    public ClipEachMicro() {
        super(Device.CPU);
    }

    @Override
    protected void afterMicroBatch(double rate, double clip) {
        clipGradients(clip);
    }
}
