package gradus.attention.mistakes;

import gradus.api.NdArray;
import gradus.reference.attention.PlainAttention;

/// Takes the first rows of the projection for the keys and the second for the queries.
public final class KeysFirst extends PlainAttention {
    @Override
    protected NdArray project(NdArray x, NdArray w, NdArray bias, int which) {
        boolean packed = w.shape()[0] != w.shape()[1];
        return super.project(x, w, bias, packed && which < 2 ? 1 - which : which);
    }
}
