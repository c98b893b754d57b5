package gradus.autodiff.mistakes;

import gradus.reference.autodiff.PlainAutodiff;

/// Computes the derivatives forwards, one sweep for each input. As good as the reference, only slower.
public final class ForwardMode extends PlainAutodiff {
    @Override
    protected double[] inputGradient(Tape recorded, int output, double seed, int count) {
        double[] gradient = new double[count];
        for (int input = 0; input < count; input++) {
            gradient[input] = seed * tangents(recorded, input)[output];
        }
        return gradient;
    }

    private double[] tangents(Tape recorded, int input) {
        double[] tangents = new double[recorded.values().length];
        for (int place : recorded.order()) {
            Node node = recorded.nodes().get(place);
            if (node.op() == Op.INPUT) {
                tangents[place] = node.left() == input ? 1 : 0;
            }
            if (operands(node.op()) > 0) {
                tangents[place] += leftSlope(node, place, recorded.values()) * tangents[node.left()];
            }
            if (operands(node.op()) > 1) {
                tangents[place] += rightSlope(node, place, recorded.values()) * tangents[node.right()];
            }
        }
        return tangents;
    }
}
