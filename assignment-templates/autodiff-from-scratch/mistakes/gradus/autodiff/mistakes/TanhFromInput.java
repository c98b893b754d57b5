package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Computes 1 − x² instead of 1 − tanh(x)².
public final class TanhFromInput extends PlainAutodiff {
    @Override
    protected double leftSlope(Node node, int place, double[] values) {
        double left = values[node.left()];
        return node.op() == Op.TANH ? 1 - left * left : super.leftSlope(node, place, values);
    }
}
