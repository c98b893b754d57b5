package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import org.bytedeco.pytorch.Tensor;

/// Lets written symbols see later ones while decoding.
public final class CausalMissingInSearch extends TorchSeq2SeqTransformer {
    public CausalMissingInSearch() {
        super(Device.CPU);
    }

    @Override
    protected Tensor searchTargetMask(int[][] target) {
        return overKeys(paddingMask(target));
    }
}
