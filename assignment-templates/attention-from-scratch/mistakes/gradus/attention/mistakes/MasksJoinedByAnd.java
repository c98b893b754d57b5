package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;

/// Masks only where both the padding and the order ask for it.
public final class MasksJoinedByAnd extends PlainAttention {
    @Override
    protected boolean either(boolean padding, boolean causal, boolean later) {
        return causal ? padding && later : padding;
    }
}
