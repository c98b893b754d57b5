package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import org.bytedeco.pytorch.Tensor;

/// Masks later symbols of the question as well.
public final class CausalInEncoder extends TorchSeq2SeqTransformer {
    public CausalInEncoder() {
        super(Device.CPU);
    }

    @Override
    protected Tensor encoderMask(int[][] source) {
        return super.encoderMask(source).logical_or(overPairs(causalMask(source[0].length)));
    }
}
