package gradus.reference.seq2seq;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/// Multi-head attention, section 3.2 of the paper.
///
/// Letters: B rows, Q queries, K keys, D dimension, H heads. One packed matrix projects to queries, keys and
/// values:
/// its rows are those of q, then k, then v.
public class Attention {
    private final Weights weights;
    private final Dropout dropout;
    private final int heads;

    public Attention(Weights weights, Dropout dropout, int heads) {
        this.weights = weights;
        this.dropout = dropout;
        this.heads = heads;
    }

    /// MultiHead(Q, K, V) = Concat(head₁, …, head_H) Wᴼ.
    ///
    /// @param queries [B, Q, D]
    /// @param memory [B, K, D], what the keys and values are made of
    /// @param mask true where a query must not see a key; broadcasts to [B, H, Q, K]
    /// @param name of the block, such as `transformer.encoder.layers.0.self_attn`
    public Tensor of(Tensor queries, Tensor memory, Tensor mask, String name) {
        Tensor q = split(project(queries, name, 0));
        Tensor k = split(project(memory, name, 1));
        Tensor v = split(project(memory, name, 2));
        Tensor attended = dropout.of(attend(scores(q, k), mask));
        return linear(join(attended.matmul(v)), name + ".out_proj");
    }

    /// One third of the packed projection: 0 for queries, 1 for keys, 2 for values.
    protected Tensor project(Tensor x, String name, int third) {
        long d = x.size(2);
        Tensor weight = weights.get(name + ".in_proj_weight").narrow(0, third * d, d);
        Tensor bias = weights.get(name + ".in_proj_bias").narrow(0, third * d, d);
        return torch.linear(x, weight, new TensorOptional(bias));
    }

    /// [B, T, D] → [B, H, T, D/H].
    private Tensor split(Tensor x) {
        return x.view(x.size(0), x.size(1), heads, x.size(2) / heads).transpose(1, 2);
    }

    /// [B, H, T, D/H] → [B, T, D].
    private static Tensor join(Tensor x) {
        return x.transpose(1, 2).contiguous().view(x.size(0), x.size(2), x.size(1) * x.size(3));
    }

    /// Equation 1: Q Kᵀ / √(D/H).
    protected Tensor scores(Tensor q, Tensor k) {
        return q.div(new Scalar(Math.sqrt((double) q.size(3)))).matmul(k.transpose(2, 3));
    }

    /// Equation 1: the softmax over the keys, those that are masked excluded by a score of −∞.
    protected Tensor attend(Tensor scores, Tensor mask) {
        return torch.softmax(scores.masked_fill(mask, new Scalar(Double.NEGATIVE_INFINITY)), 3);
    }

    private Tensor linear(Tensor x, String name) {
        return torch.linear(x, weights.get(name + ".weight"), new TensorOptional(weights.get(name + ".bias")));
    }
}
