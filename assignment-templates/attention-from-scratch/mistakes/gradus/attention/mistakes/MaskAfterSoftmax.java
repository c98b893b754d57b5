package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;

/// Sets masked weights to 0 after the softmax.
public final class MaskAfterSoftmax extends PlainAttention {
    @Override
    protected double[] maskedSoftmax(double[] scores, boolean[] masked) {
        double[] weights = softmaxRow(scores);
        for (int s = 0; s < weights.length; s++) {
            weights[s] = masked[s] ? 0 : weights[s];
        }
        return weights;
    }
}
