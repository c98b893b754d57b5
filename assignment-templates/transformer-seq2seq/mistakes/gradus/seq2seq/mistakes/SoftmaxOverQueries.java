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
import org.bytedeco.pytorch.global.torch;

/// Takes the softmax over the queries.
public final class SoftmaxOverQueries extends TorchSeq2SeqTransformer {
    public SoftmaxOverQueries() {
        super(Device.CPU);
    }

    @Override
    protected Network network(TransformerConfig config, Weights weights, Dropout dropout, Values values) {
        Attention attention = new Attention(weights, dropout, config.heads()) {
            @Override
            protected Tensor attend(Tensor scores, Tensor mask) {
                return torch.softmax(scores.masked_fill(mask, new Scalar(-1e9)), 2);
            }
        };
        return new Network(config, weights, dropout, attention, values);
    }
}
