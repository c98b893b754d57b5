package gradus.attention;

import gradus.api.NdArray;
import java.util.Objects;

/// Scaled dot-product attention with masks, its gradient, and several heads.
///
/// Write one class that implements this interface, with a public constructor that takes nothing (or one
/// `gradus.api.Device`). The equations are those of Vaswani et al., *Attention is all you need* (2017),
/// sections
/// 3.2.1 and 3.2.2. Letters used below:
///
/// | letter | meaning |
/// |---|---|
/// | B | size of the batch; it always comes **first** |
/// | T | number of targets: the places that ask (queries) |
/// | S | number of sources: the places that are asked (keys and values) |
/// | d | width of queries and keys |
/// | e | width of values |
/// | D | width of the model; with h heads each head has the width D / h |
///
/// Masks are `boolean[B][T][S]` and say **true = masked**: target t must not attend to source s. A mask
/// of nothing
/// but `false` hides nothing; there is always a mask. A target whose sources are all masked gets **zeros**, as
/// weights and as output, never NaN.
///
/// No method changes the arrays that it is given.
public interface Attention {

    /// Computes the softmax along the **last** axis: exp(xᵢ) / Σⱼ exp(xⱼ).
    ///
    /// Numbers like ±1000 are allowed and must not overflow.
    ///
    /// @param scores finite numbers with one axis or more, the last one of length 1 or more
    /// @return an array of the same shape; each row sums to 1
    NdArray softmax(NdArray scores);

    /// Makes the mask of a padded batch, for self-attention or for cross attention.
    ///
    /// Sentence b has `sourceLengths[b]` real sources; the rest up to the longest is padding. A pair
    /// is masked when
    /// the source is padding **or**, with `causal`, when the source stands after the target (s > t).
    ///
    /// @param sourceLengths B lengths, each at least 1
    /// @param targets T
    /// @return B × T × S flags, S being the largest of the lengths
    boolean[][][] mask(int[] sourceLengths, int targets, boolean causal);

    /// Computes the weights softmax(q kᵀ / √d), with masked pairs left out **before** the softmax.
    ///
    /// @param query B × T × d
    /// @param key B × S × d
    /// @param masked B × T × S
    /// @return B × T × S; each row sums to 1 over the sources, or is 0 where all sources are masked
    NdArray weights(NdArray query, NdArray key, boolean[][][] masked);

    /// Computes the weighted sums of the values: weights · v.
    ///
    /// @param query B × T × d
    /// @param key B × S × d
    /// @param value B × S × e
    /// @return B × T × e
    NdArray attend(NdArray query, NdArray key, NdArray value, boolean[][][] masked);

    /// Computes the gradient of Σ upstream ⊙ [#attend] with respect to queries, keys and values.
    ///
    /// @param upstream B × T × e: the gradient that arrives at the output of `attend`
    Gradients gradients(NdArray query, NdArray key, NdArray value, boolean[][][] masked, NdArray upstream);

    /// Cuts the last axis into heads: `result[b][i][t][j] = x[b][t][i · D/h + j]`.
    ///
    /// @param x B × T × D
    /// @param heads h, a divisor of D
    /// @return B × h × T × D/h
    NdArray splitHeads(NdArray x, int heads);

    /// Undoes [#splitHeads].
    ///
    /// @param x B × h × T × D/h
    /// @return B × T × D
    NdArray mergeHeads(NdArray x);

    /// Computes attention with several heads: project, split, attend in each head, merge, project.
    ///
    /// Queries come from `query`, keys and values both from `source`; for self-attention the two are equal. A
    /// projection is y = x Wᵀ + b. Each head divides by √(D/h).
    ///
    /// @param query B × T × D
    /// @param source B × S × D
    /// @param masked B × T × S, the same for all heads
    /// @return B × T × D
    NdArray multiHead(Projections projections, int heads, NdArray query, NdArray source, boolean[][][] masked);

    /// What attention learns.
    ///
    /// @param in 3D × D: D rows for the queries, then D for the keys, then D for the values
    /// @param inBias 3D numbers in the same order
    /// @param out D × D
    /// @param outBias D numbers
    record Projections(NdArray in, NdArray inBias, NdArray out, NdArray outBias) {
        public Projections {
            Objects.requireNonNull(in, "in");
            Objects.requireNonNull(inBias, "inBias");
            Objects.requireNonNull(out, "out");
            Objects.requireNonNull(outBias, "outBias");
            if (in.rank() != 2 || in.shape()[0] != 3 * in.shape()[1]) {
                throw new IllegalArgumentException("in has 3D rows of D numbers, not the shape of " + in);
            }
        }
    }

    /// The gradients of queries, keys and values, each of the shape of what it belongs to.
    record Gradients(NdArray query, NdArray key, NdArray value) {}
}
