package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;

/// Hides the target's own place too.
public final class CausalHidesItself extends PlainAttention {
    @Override
    protected boolean later(int source, int target) {
        return source >= target;
    }
}
