package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;

/// Forgets 1/√d in the gradients of queries and keys.
public final class GradientUnscaled extends PlainAttention {
    @Override
    protected double gradientScale(int width) {
        return 1;
    }
}
