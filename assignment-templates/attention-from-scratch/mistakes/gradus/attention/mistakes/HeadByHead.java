package gradus.attention.mistakes;

import gradus.api.NdArray;
import gradus.reference.attention.PlainAttention;

/// Computes each head from its own rows of the projection. As good as the reference.
public final class HeadByHead extends PlainAttention {
    @Override
    public NdArray multiHead(Projections learnt, int heads, NdArray query, NdArray source, boolean[][][] masked) {
        int width = query.shape()[2] / heads;
        NdArray all = NdArray.zeros(query.shape());
        for (int head = 0; head < heads; head++) {
            NdArray q = part(project(query, learnt.in(), learnt.inBias(), 0), head, width);
            NdArray k = part(project(source, learnt.in(), learnt.inBias(), 1), head, width);
            NdArray v = part(project(source, learnt.in(), learnt.inBias(), 2), head, width);
            NdArray out = attend(q, k, v, masked);
            for (int row = 0; row < out.size() / width; row++) {
                System.arraycopy(out.data(), row * width, all.data(), (row * heads + head) * width, width);
            }
        }
        return project(all, learnt.out(), learnt.outBias(), 0);
    }

    private static NdArray part(NdArray x, int head, int width) {
        int heads = x.shape()[2] / width;
        NdArray part = NdArray.zeros(x.shape()[0], x.shape()[1], width);
        for (int row = 0; row < part.size() / width; row++) {
            System.arraycopy(x.data(), (row * heads + head) * width, part.data(), row * width, width);
        }
        return part;
    }
}
