package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.Attention;
import gradus.reference.seq2seq.Dropout;
import gradus.reference.seq2seq.Network;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import gradus.reference.seq2seq.Weights;
import gradus.reference.torch.Values;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Tensor;

/// Normalises before each sublayer.
public final class PreNorm extends TorchSeq2SeqTransformer {
    public PreNorm() {
        super(Device.CPU);
    }

    @Override
    protected Network network(TransformerConfig config, Weights weights, Dropout dropout, Values values) {
        return new Network(config, weights, dropout, new Attention(weights, dropout, config.heads()), values) {
            @Override
            protected Tensor residual(Tensor x, UnaryOperator<Tensor> sublayer, String norm) {
                return x.add(dropout.of(sublayer.apply(norm(x, norm))));
            }
        };
    }
}
