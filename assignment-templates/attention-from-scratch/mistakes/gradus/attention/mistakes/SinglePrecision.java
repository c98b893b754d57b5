package gradus.attention.mistakes;

import gradus.reference.attention.PlainAttention;

/// Computes the softmax in float32. As good as the reference: every tolerance has room for it.
public final class SinglePrecision extends PlainAttention {
    @Override
    protected double[] softmaxRow(double[] row) {
        float largest = (float) largest(row);
        double[] weights = new double[row.length];
        float sum = 0;
        for (int i = 0; i < row.length; i++) {
            weights[i] = (float) Math.exp((float) row[i] - largest);
            sum += (float) weights[i];
        }
        for (int i = 0; i < row.length; i++) {
            weights[i] = (float) weights[i] / sum;
        }
        return weights;
    }
}
