package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Leaves the gradients as they are when they should become 0.
public final class ZeroForgets extends PlainAutodiff {
    @Override
    public void zeroGradients() {}
}
