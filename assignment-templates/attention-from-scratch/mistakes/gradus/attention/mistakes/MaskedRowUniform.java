package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;
import java.util.Arrays;

/// Masks with a large negative number, so that a row without sources attends to all of them.
public final class MaskedRowUniform extends PlainAttention {
    @Override
    protected double[] nothing(double[] row) {
        double[] weights = new double[row.length];
        Arrays.fill(weights, 1.0 / row.length);
        return weights;
    }
}
