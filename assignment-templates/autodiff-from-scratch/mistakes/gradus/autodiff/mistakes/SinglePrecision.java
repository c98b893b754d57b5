package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Computes everything in float32. As good as the reference: every tolerance has room for it.
public final class SinglePrecision extends PlainAutodiff {
    @Override
    protected double value(Node node, double[] values) {
        return (float) super.value(node, values);
    }

    @Override
    protected double leftSlope(Node node, int place, double[] values) {
        return (float) super.leftSlope(node, place, values);
    }

    @Override
    protected double rightSlope(Node node, int place, double[] values) {
        return (float) super.rightSlope(node, place, values);
    }

    @Override
    protected void pass(double[] adjoints, int operand, double part) {
        adjoints[operand] = (float) adjoints[operand] + (float) part;
    }
}
