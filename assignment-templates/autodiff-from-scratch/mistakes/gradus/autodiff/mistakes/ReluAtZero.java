package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Lets the gradient pass where the operand of relu is exactly 0.
public final class ReluAtZero extends PlainAutodiff {
    @Override
    protected double leftSlope(Node node, int place, double[] values) {
        boolean atZero = node.op() == Op.RELU && values[node.left()] == 0;
        return atZero ? 1 : super.leftSlope(node, place, values);
    }
}
