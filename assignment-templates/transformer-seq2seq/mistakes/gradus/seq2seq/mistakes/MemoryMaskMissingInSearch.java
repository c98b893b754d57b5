package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import org.bytedeco.pytorch.Tensor;

/// Forgets the padding of the questions while decoding.
public final class MemoryMaskMissingInSearch extends TorchSeq2SeqTransformer {
    public MemoryMaskMissingInSearch() {
        super(Device.CPU);
    }

    @Override
    protected Tensor searchMemoryMask(int[][] source) {
        return overKeys(new boolean[source.length][source[0].length]);
    }
}
