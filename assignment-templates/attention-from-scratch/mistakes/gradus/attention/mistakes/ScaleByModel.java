package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;

/// Divides by √D in each head instead of √(D/h).
public final class ScaleByModel extends PlainAttention {
    @Override
    protected double headScale(int width, int heads) {
        return scale(width * heads);
    }
}
