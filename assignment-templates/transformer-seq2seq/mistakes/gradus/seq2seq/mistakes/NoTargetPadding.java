package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import org.bytedeco.pytorch.Tensor;

/// Masks later symbols only. Padding on the right is later than everything that counts: as good as the reference.
public final class NoTargetPadding extends TorchSeq2SeqTransformer {
    public NoTargetPadding() {
        super(Device.CPU);
    }

    @Override
    protected Tensor targetMask(int[][] target) {
        return overPairs(causalMask(target[0].length));
    }
}
