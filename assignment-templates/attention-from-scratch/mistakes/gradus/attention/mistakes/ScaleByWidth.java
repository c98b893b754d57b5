package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;

/// Divides the scores by d instead of √d.
public final class ScaleByWidth extends PlainAttention {
    @Override
    protected double scale(int width) {
        return 1.0 / width;
    }
}
