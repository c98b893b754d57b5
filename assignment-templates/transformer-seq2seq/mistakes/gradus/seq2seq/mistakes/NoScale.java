package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.Attention;
import gradus.reference.seq2seq.Dropout;
import gradus.reference.seq2seq.Network;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import gradus.reference.seq2seq.Weights;
import gradus.reference.torch.Values;
import org.bytedeco.pytorch.Tensor;

/// Does not divide the scores.
public final class NoScale extends TorchSeq2SeqTransformer {
    public NoScale() {
        super(Device.CPU);
    }

    @Override
    protected Network network(TransformerConfig config, Weights weights, Dropout dropout, Values values) {
        Attention attention = new Attention(weights, dropout, config.heads()) {
            @Override
            protected Tensor scores(Tensor q, Tensor k) {
                return q.matmul(k.transpose(2, 3));
            }
        };
        return new Network(config, weights, dropout, attention, values);
    }
}
