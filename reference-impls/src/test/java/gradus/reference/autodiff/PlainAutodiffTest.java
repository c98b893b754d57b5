package gradus.reference.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.autodiff.Autodiff.Descent;
import gradus.autodiff.Autodiff.Node;
import gradus.autodiff.Autodiff.Op;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The reference against numbers that were computed elsewhere, and against finite differences.
final class PlainAutodiffTest {
    private final PlainAutodiff it = new PlainAutodiff();

    private double[] gradient(List<Node> expression, int output, double... inputs) {
        it.leaves(inputs);
        it.trace(expression);
        it.backward(output, 1);
        return it.gradients();
    }

    /// (xᵀAx + bᵀx + c)² with A = [[0, 2], [2, 0]], b = (−0.5, 0.5), c = −2.
    private static List<Node> quartic(Op linearTerm) {
        return List.of(
                Node.input(0),
                Node.input(1),
                Node.constant(4),
                Node.constant(0.5),
                Node.constant(-2),
                Node.of(Op.MULTIPLY, 0, 1),
                Node.of(Op.MULTIPLY, 2, 5),
                Node.of(Op.SUBTRACT, 1, 0),
                Node.of(Op.MULTIPLY, 3, 7),
                new Node(linearTerm, 8, 0, 1),
                Node.of(Op.ADD, 6, 9),
                Node.of(Op.ADD, 10, 4),
                Node.power(11, 2));
    }

    @Test
    void productOfASum() {
        List<Node> expression =
                List.of(Node.of(Op.MULTIPLY, 1, 4), Node.of(Op.ADD, 2, 3), Node.input(0), Node.input(1), Node.input(2));
        assertArrayEquals(new double[] {-4, -4, 3}, gradient(expression, 0, -2, 5, -4));
        assertArrayEquals(new double[] {-12, 3, -2, 5, -4}, it.values(expression));
    }

    @Test
    void gradientOfTheQuarticWithAndWithoutItsLinearTerm() {
        assertArrayEquals(new double[] {14, 18}, gradient(quartic(Op.POWER), 12, 1, 1));
        assertArrayEquals(new double[] {16, 16}, gradient(quartic(Op.DETACH), 12, 1, 1));
    }

    @Test
    void descentOnTheQuarticTakesThePublishedWay() {
        Descent descent = it.minimise(quartic(Op.POWER), 12, new double[] {1, 1}, 1e-3, 200);
        assertEquals(3.50067, descent.values()[0], 1e-5);
        assertEquals(0.459045, descent.values()[19], 1e-6);
        assertEquals(0.084191, descent.values()[39], 1e-6);
        assertEquals(5.557e-5, descent.values()[139], 1e-8);
        assertEquals(7.8144e-7, descent.values()[199], 1e-11);
        assertArrayEquals(new double[] {0.766289, 0.668703}, descent.x(), 1e-6);
    }

    @Test
    void logarithmOfAProduct() {
        List<Node> expression = List.of(Node.input(0), Node.input(1), Node.of(Op.MULTIPLY, 0, 1), Node.of(Op.LOG, 2));
        assertArrayEquals(new double[] {1 / 2.5, 1 / 0.3}, gradient(expression, 3, 2.5, 0.3), 1e-12);
    }

    @Test
    void gradientsAddUpUntilTheyAreMadeZero() {
        List<Node> square = List.of(Node.input(0), Node.of(Op.MULTIPLY, 0, 0));
        assertArrayEquals(new double[] {4}, gradient(square, 1, 2));
        it.backward(1, 1);
        assertArrayEquals(new double[] {8}, it.gradients());
        it.zeroGradients();
        assertArrayEquals(new double[] {0}, it.gradients());
        it.backward(1, 0.5);
        assertArrayEquals(new double[] {2}, it.gradients());
    }

    @Test
    void everyOperationAgreesWithFiniteDifferences() {
        for (Op op : Op.values()) {
            if (op == Op.DETACH || op == Op.INPUT || op == Op.CONSTANT) {
                continue;
            }
            List<Node> expression = List.of(Node.input(0), Node.input(1), new Node(op, 0, 1, 2.5));
            double[] at = {0.8, 1.3};
            double[] gradient = gradient(expression, 2, at);
            for (int i = 0; i < 2; i++) {
                double slope = (shifted(expression, at, i, 1e-6) - shifted(expression, at, i, -1e-6)) / 2e-6;
                assertEquals(slope, gradient[i], 1e-8, op.name());
            }
        }
    }

    private double shifted(List<Node> expression, double[] at, int axis, double by) {
        double[] inputs = at.clone();
        inputs[axis] += by;
        it.leaves(inputs);
        return it.values(expression)[2];
    }

    @Test
    void argumentsAndAnswersAreNotKept() {
        double[] inputs = {3};
        List<Node> expression = List.of(Node.input(0), Node.of(Op.MULTIPLY, 0, 0));
        it.leaves(inputs);
        inputs[0] = 100;
        double[] values = it.trace(expression);
        values[0] = 100;
        it.backward(1, 1);
        it.gradients()[0] = 100;
        assertArrayEquals(new double[] {6}, it.gradients());
    }
}
