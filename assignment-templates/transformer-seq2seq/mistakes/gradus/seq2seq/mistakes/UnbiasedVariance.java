package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.Attention;
import gradus.reference.seq2seq.Dropout;
import gradus.reference.seq2seq.Network;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import gradus.reference.seq2seq.Weights;
import gradus.reference.torch.Values;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/// Divides the variance of the norm by D − 1.
public final class UnbiasedVariance extends TorchSeq2SeqTransformer {
    public UnbiasedVariance() {
        super(Device.CPU);
    }

    @Override
    protected Network network(TransformerConfig config, Weights weights, Dropout dropout, Values values) {
        return new Network(config, weights, dropout, new Attention(weights, dropout, config.heads()), values) {
            @Override
            protected Tensor norm(Tensor x, String name) {
                double d = config.dimension();
                Tensor centred = x.sub(x.mean(new long[] {2}, true, new ScalarTypeOptional()));
                Tensor squares = centred.square().sum(new long[] {2}, true, new ScalarTypeOptional());
                Tensor scaled = centred.mul(squares.div(new Scalar(d - 1)).add(new Scalar(1e-5)).rsqrt());
                return scaled.mul(weights.get(name + ".weight")).add(weights.get(name + ".bias"));
            }
        };
    }
}
