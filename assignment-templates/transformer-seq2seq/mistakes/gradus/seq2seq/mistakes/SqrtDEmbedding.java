package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.Attention;
import gradus.reference.seq2seq.Dropout;
import gradus.reference.seq2seq.Network;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import gradus.reference.seq2seq.Weights;
import gradus.reference.torch.Values;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Multiplies embeddings by √d.
public final class SqrtDEmbedding extends TorchSeq2SeqTransformer {
    public SqrtDEmbedding() {
        super(Device.CPU);
    }

    @Override
    protected Network network(TransformerConfig config, Weights weights, Dropout dropout, Values values) {
        return new Network(config, weights, dropout, new Attention(weights, dropout, config.heads()), values) {
            @Override
            protected Tensor embed(Tensor ids, String name) {
                return super.embed(ids, name).mul(new Scalar(Math.sqrt(config.dimension())));
            }
        };
    }
}
