package gradus.attention.mistakes;

import gradus.reference.attention.Matrices;
import gradus.reference.attention.PlainAttention;

/// Computes x W instead of x Wᵀ.
public final class ProjectionTransposed extends PlainAttention {
    @Override
    protected double[][] product(double[][] x, double[][] w) {
        return Matrices.product(x, w);
    }
}
