package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import org.bytedeco.pytorch.Tensor;

/// Lets the decoder see the symbols that it should predict.
public final class NoCausalMask extends TorchSeq2SeqTransformer {
    public NoCausalMask() {
        super(Device.CPU);
    }

    @Override
    protected Tensor targetMask(int[][] target) {
        return overKeys(paddingMask(target));
    }
}
