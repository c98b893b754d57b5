package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Assigns the adjoint of an operand instead of adding to it.
public final class Overwrites extends PlainAutodiff {
    @Override
    protected void pass(double[] adjoints, int operand, double part) {
        adjoints[operand] = part;
    }
}
