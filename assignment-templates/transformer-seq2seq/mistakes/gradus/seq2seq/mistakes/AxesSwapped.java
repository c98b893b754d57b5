package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.Attention;
import gradus.reference.seq2seq.Dropout;
import gradus.reference.seq2seq.Network;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import gradus.reference.seq2seq.Weights;
import gradus.reference.torch.Values;
import org.bytedeco.pytorch.Tensor;

/// Takes the first axis for the length.
public final class AxesSwapped extends TorchSeq2SeqTransformer {
    public AxesSwapped() {
        super(Device.CPU);
    }

    @Override
    protected Network network(TransformerConfig config, Weights weights, Dropout dropout, Values values) {
        return new Network(config, weights, dropout, new Attention(weights, dropout, config.heads()), values) {
            @Override
            protected Tensor withPositions(Tensor x) {
                return x.add(positions(x.size(0)).unsqueeze(1));
            }
        };
    }
}
