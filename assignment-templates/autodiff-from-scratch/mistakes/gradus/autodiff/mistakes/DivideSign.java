package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Forgets the minus of the derivative of a quotient with respect to its denominator.
public final class DivideSign extends PlainAutodiff {
    @Override
    protected double rightSlope(Node node, int place, double[] values) {
        double slope = super.rightSlope(node, place, values);
        return node.op() == Op.DIVIDE ? -slope : slope;
    }
}
