package gradus.attention.mistakes;

import gradus.api.NdArray;
import gradus.reference.attention.PlainAttention;

/// Takes keys and values from the queries' side in cross attention.
public final class CrossFromQuery extends PlainAttention {
    @Override
    public NdArray multiHead(Projections learnt, int heads, NdArray query, NdArray source, boolean[][][] masked) {
        return super.multiHead(learnt, heads, query, query, masked);
    }
}
