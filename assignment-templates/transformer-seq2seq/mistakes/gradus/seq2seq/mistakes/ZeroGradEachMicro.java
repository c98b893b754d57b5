package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Clears the gradients at every micro-batch.
public final class ZeroGradEachMicro extends TorchSeq2SeqTransformer {
    public ZeroGradEachMicro() {
        super(Device.CPU);
    }

    @Override
    protected double addGradients(Batch batch, int batches) {
        clearGradients();
        return super.addGradients(batch, batches);
    }
}
