package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;

/// Takes true for "may attend".
public final class MaskInverted extends PlainAttention {
    @Override
    protected double[] maskedSoftmax(double[] scores, boolean[] masked) {
        boolean[] inverted = masked.clone();
        for (int s = 0; s < inverted.length; s++) {
            inverted[s] = !inverted[s];
        }
        return super.maskedSoftmax(scores, inverted);
    }
}
