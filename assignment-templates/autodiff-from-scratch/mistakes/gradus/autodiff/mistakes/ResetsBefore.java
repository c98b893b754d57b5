package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Starts every backward sweep with gradients of 0.
public final class ResetsBefore extends PlainAutodiff {
    @Override
    public void backward(int output, double seed) {
        zeroGradients();
        super.backward(output, seed);
    }
}
