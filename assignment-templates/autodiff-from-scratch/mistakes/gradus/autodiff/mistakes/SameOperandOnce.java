package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Forgets the second factor of a product of a node with itself.
public final class SameOperandOnce extends PlainAutodiff {
    @Override
    protected double rightSlope(Node node, int place, double[] values) {
        boolean square = node.op() == Op.MULTIPLY && node.left() == node.right();
        return square ? 0 : super.rightSlope(node, place, values);
    }
}
