package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;

/// Forgets to divide the scores.
public final class NoScale extends PlainAttention {
    @Override
    protected double scale(int width) {
        return 1;
    }
}
