package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Adds up losses that are not divided by the number of micro-batches.
public final class NoDivision extends TorchSeq2SeqTransformer {
    public NoDivision() {
        super(Device.CPU);
    }

    @Override
    protected double addGradients(Batch batch, int batches) {
        return super.addGradients(batch, 1);
    }
}
