package gradus.attention.mistakes;

import gradus.api.NdArray;
import gradus.reference.attention.PlainAttention;

/// Reads the numbers under the new shape without moving them.
public final class SplitByReshape extends PlainAttention {
    @Override
    public NdArray splitHeads(NdArray x, int heads) {
        int[] shape = x.shape();
        return x.reshape(shape[0], heads, shape[1], shape[2] / heads);
    }

    @Override
    public NdArray mergeHeads(NdArray x) {
        int[] shape = x.shape();
        return x.reshape(shape[0], shape[2], shape[1] * shape[3]);
    }
}
