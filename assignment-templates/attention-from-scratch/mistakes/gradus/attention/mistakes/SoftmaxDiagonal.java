package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;

/// Uses only the diagonal of the Jacobian of the softmax.
public final class SoftmaxDiagonal extends PlainAttention {
    @Override
    protected double[] softmaxGradient(double[] weights, double[] arriving) {
        double[] gradient = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = weights[i] * (1 - weights[i]) * arriving[i];
        }
        return gradient;
    }
}
