package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Clips at 1 whatever was asked.
public final class ClipIgnored extends TorchSeq2SeqTransformer {
    public ClipIgnored() {
        super(Device.CPU);
    }

    @Override
    protected void clipGradients(double largestNorm) {
        super.clipGradients(Math.max(1, largestNorm));
    }
}
