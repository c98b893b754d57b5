package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Writes on after eos.
public final class EosIgnored extends TorchSeq2SeqTransformer {
    public EosIgnored() {
        super(Device.CPU);
    }

    @Override
    protected boolean finishes(int symbol) {
        return false;
    }
}
