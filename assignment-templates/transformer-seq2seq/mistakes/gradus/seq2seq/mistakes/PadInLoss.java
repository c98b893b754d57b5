package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/// Counts labels of padding.
public final class PadInLoss extends TorchSeq2SeqTransformer {
    public PadInLoss() {
        super(Device.CPU);
    }

    @Override
    protected Tensor crossEntropy(Tensor logits, Tensor labels) {
        return torch.cross_entropy_loss(
                logits.view(-1, logits.size(2)), labels.view(-1), new TensorOptional(), 1, -100, 0);
    }
}
