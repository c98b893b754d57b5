package gradus.reference.seq2seq;

import gradus.api.NdArray;
import gradus.reference.torch.Values;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/// Encoder and decoder, section 3 of the paper: post-norm layers, ReLU, and a last norm after each stack.
///
/// Letters: B rows, S and T lengths, D dimension. Masks are true where attention must not look and broadcast to
/// [B, heads, queries, keys].
public class Network {
    private static final double EPSILON = 1e-5;

    protected final TransformerConfig config;
    protected final Weights weights;
    protected final Dropout dropout;
    private final Attention attention;
    private final Values values;
    private NdArray table = NdArray.zeros(0, 0);

    /// @param attention of all layers
    public Network(TransformerConfig config, Weights weights, Dropout dropout, Attention attention, Values values) {
        this.config = config;
        this.weights = weights;
        this.dropout = dropout;
        this.attention = attention;
        this.values = values;
    }

    /// Ids [B, S] to the memory [B, S, D].
    public Tensor encode(Tensor source, Tensor mask) {
        Tensor x = withPositions(embed(source, "embedding_src.weight"));
        for (int n = 0; n < config.encoderLayers(); n++) {
            x = encoderLayer(x, mask, "transformer.encoder.layers." + n);
        }
        return lastNorm(x, "transformer.encoder.norm");
    }

    /// Ids [B, T] and the memory to logits [B, T, V].
    public Tensor decode(Tensor target, Tensor mask, Tensor memory, Tensor memoryMask) {
        Tensor x = withPositions(embed(target, "embedding_tgt.weight"));
        for (int n = 0; n < config.decoderLayers(); n++) {
            x = decoderLayer(x, mask, memory, memoryMask, "transformer.decoder.layers." + n);
        }
        return linear(lastNorm(x, "transformer.decoder.norm"), "linear");
    }

    /// Section 3.4, without the factor √D of the paper.
    protected Tensor embed(Tensor ids, String name) {
        return torch.embedding(weights.get(name), ids, 0, false, false);
    }

    /// Section 3.5.
    protected Tensor withPositions(Tensor x) {
        return x.add(positions(x.size(1)));
    }

    /// The table [T, D] of positions.
    protected final Tensor positions(long length) {
        if (table.shape()[0] < length) {
            table = Sequences.positionTable(Math.toIntExact(length), config.dimension());
        }
        return values.numbers(table).narrow(0, 0, length);
    }

    /// Section 3.1, the left box of figure 1.
    protected Tensor encoderLayer(Tensor x, Tensor mask, String name) {
        Tensor seen = residual(x, h -> attention.of(h, h, mask, name + ".self_attn"), name + ".norm1");
        return residual(seen, h -> feedForward(h, name), name + ".norm2");
    }

    /// Section 3.1, the right box of figure 1.
    protected Tensor decoderLayer(Tensor x, Tensor mask, Tensor memory, Tensor memoryMask, String name) {
        Tensor seen = residual(x, h -> attention.of(h, h, mask, name + ".self_attn"), name + ".norm1");
        Tensor read =
                residual(seen, h -> attention.of(h, memory, memoryMask, name + ".multihead_attn"), name + ".norm2");
        return residual(read, h -> feedForward(h, name), name + ".norm3");
    }

    /// LayerNorm(x + Sublayer(x)).
    protected Tensor residual(Tensor x, UnaryOperator<Tensor> sublayer, String norm) {
        return norm(x.add(dropout.of(sublayer.apply(x))), norm);
    }

    /// Equation 2: max(0, x W₁ + b₁) W₂ + b₂.
    protected Tensor feedForward(Tensor x, String name) {
        return linear(dropout.of(torch.relu(linear(x, name + ".linear1"))), name + ".linear2");
    }

    /// Ba et al., *Layer Normalization* (2016), with the biased variance.
    protected Tensor norm(Tensor x, String name) {
        return torch.layer_norm(
                x,
                new long[] {config.dimension()},
                new TensorOptional(weights.get(name + ".weight")),
                new TensorOptional(weights.get(name + ".bias")),
                EPSILON,
                false);
    }

    /// The norm after a whole stack.
    protected Tensor lastNorm(Tensor x, String name) {
        return norm(x, name);
    }

    private Tensor linear(Tensor x, String name) {
        return torch.linear(x, weights.get(name + ".weight"), new TensorOptional(weights.get(name + ".bias")));
    }
}
