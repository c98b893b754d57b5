package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Keeps the exponent when it takes the derivative of a power.
public final class PowerNotReduced extends PlainAutodiff {
    @Override
    protected double leftSlope(Node node, int place, double[] values) {
        return node.op() == Op.POWER ? node.number() * values[place] : super.leftSlope(node, place, values);
    }
}
