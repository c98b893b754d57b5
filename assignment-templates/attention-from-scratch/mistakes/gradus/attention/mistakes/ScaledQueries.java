package gradus.attention.mistakes;

import gradus.reference.attention.Matrices;
import gradus.reference.attention.PlainAttention;

/// Scales the queries instead of the scores. As good as the reference.
public final class ScaledQueries extends PlainAttention {
    @Override
    protected double[][] weights(double[][] q, double[][] k, boolean[][] masked, double scale) {
        return super.weights(Matrices.scaled(q, scale), k, masked, 1);
    }
}
