package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Lets the gradients of all steps of a descent add up.
public final class StepWithoutZero extends PlainAutodiff {
    @Override
    protected void clear() {}
}
