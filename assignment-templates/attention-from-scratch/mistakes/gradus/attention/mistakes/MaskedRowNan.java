package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;
import java.util.Arrays;

/// Divides 0 by 0 where everything is masked.
public final class MaskedRowNan extends PlainAttention {
    @Override
    protected double[] nothing(double[] row) {
        double[] weights = new double[row.length];
        Arrays.fill(weights, Double.NaN);
        return weights;
    }
}
