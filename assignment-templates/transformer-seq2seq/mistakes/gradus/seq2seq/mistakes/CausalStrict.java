package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Masks the diagonal, so that the first position sees nothing.
public final class CausalStrict extends TorchSeq2SeqTransformer {
    public CausalStrict() {
        super(Device.CPU);
    }

    @Override
    public boolean[][] causalMask(int n) {
        boolean[][] mask = super.causalMask(n);
        for (int i = 0; i < n; i++) {
            mask[i][i] = true;
        }
        return mask;
    }
}
