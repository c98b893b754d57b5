package solution;

import gradus.api.NdArray;
import gradus.attention.Attention;

/**
 * Your solution. Replace each method's body; what it must compute stands in the handout and in the documentation of
 * Attention.
 *
 * <p>You may add classes beside this one, in any package of your own. Exactly one public class implements Attention, and
 * its constructor takes nothing (as here) or one gradus.api.Device.
 */
public final class Solution implements Attention {

    /** Item 1.1: along the last axis, without overflow. */
    @Override
    public NdArray softmax(NdArray scores) {
        throw new UnsupportedOperationException("softmax is not implemented yet");
    }

    /** Item 1.2: true = masked; padding, and with causal what stands after the target. */
    @Override
    public boolean[][][] mask(int[] sourceLengths, int targets, boolean causal) {
        throw new UnsupportedOperationException("mask is not implemented yet");
    }

    /** Items 1.3 and 1.5: softmax(q kᵀ / √d) without the masked pairs. */
    @Override
    public NdArray weights(NdArray query, NdArray key, boolean[][][] masked) {
        throw new UnsupportedOperationException("weights is not implemented yet");
    }

    /** Items 1.4 and 1.5: weights · v. */
    @Override
    public NdArray attend(NdArray query, NdArray key, NdArray value, boolean[][][] masked) {
        throw new UnsupportedOperationException("attend is not implemented yet");
    }

    /** Item 1.6: the gradient of the sum of upstream ⊙ attend. */
    @Override
    public Gradients gradients(NdArray query, NdArray key, NdArray value, boolean[][][] masked, NdArray upstream) {
        throw new UnsupportedOperationException("gradients is not implemented yet");
    }

    /** Item 1.7: from (B, T, D) to (B, h, T, D/h). */
    @Override
    public NdArray splitHeads(NdArray x, int heads) {
        throw new UnsupportedOperationException("splitHeads is not implemented yet");
    }

    /** Item 1.7: from (B, h, T, D/h) back to (B, T, D). */
    @Override
    public NdArray mergeHeads(NdArray x) {
        throw new UnsupportedOperationException("mergeHeads is not implemented yet");
    }

    /** Items 1.8 and 1.9: project, split, attend, merge, project. */
    @Override
    public NdArray multiHead(Projections projections, int heads, NdArray query, NdArray source, boolean[][][] masked) {
        throw new UnsupportedOperationException("multiHead is not implemented yet");
    }
}
