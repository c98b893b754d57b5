package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import org.bytedeco.pytorch.Tensor;

/// Gives the encoder no mask of padding.
public final class NoSourcePadding extends TorchSeq2SeqTransformer {
    public NoSourcePadding() {
        super(Device.CPU);
    }

    @Override
    protected Tensor encoderMask(int[][] source) {
        return overKeys(new boolean[source.length][source[0].length]);
    }
}
