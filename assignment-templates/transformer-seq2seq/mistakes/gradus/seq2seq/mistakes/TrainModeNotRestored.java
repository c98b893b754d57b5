package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Stays in evaluation mode after the first validation.
public final class TrainModeNotRestored extends TorchSeq2SeqTransformer {
    public TrainModeNotRestored() {
        super(Device.CPU);
    }

    @Override
    protected void restoreMode(boolean training) {
        // The mistake: the mode before is forgotten.
    }
}
