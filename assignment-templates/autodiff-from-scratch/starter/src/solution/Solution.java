package solution;

import gradus.autodiff.Autodiff;
import java.util.List;

/**
 * Your solution. Replace each method's body; what it must compute stands in the handout and in the documentation of
 * Autodiff.
 *
 * <p>You may add classes beside this one, in any package of your own. Exactly one public class implements Autodiff, and
 * its constructor takes nothing (as here) or one gradus.api.Device.
 */
public final class Solution implements Autodiff {

    /** Item 1.1: keeps a copy of the inputs, makes their gradients 0, forgets the tape. */
    @Override
    public void leaves(double[] inputs) {
        throw new UnsupportedOperationException("leaves is not implemented yet");
    }

    /** Items 1.1 and 1.4: the value of every node, and the tape for backward. Operands may stand behind their users. */
    @Override
    public double[] trace(List<Node> expression) {
        throw new UnsupportedOperationException("trace is not implemented yet");
    }

    /** Item 1.7: the value of every node; tape and gradients stay as they are. */
    @Override
    public double[] values(List<Node> expression) {
        throw new UnsupportedOperationException("values is not implemented yet");
    }

    /** Items 1.2 to 1.6: adds seed times the derivative of the output to the gradient of each input. */
    @Override
    public void backward(int output, double seed) {
        throw new UnsupportedOperationException("backward is not implemented yet");
    }

    /** Item 1.2: the gradient of each input. */
    @Override
    public double[] gradients() {
        throw new UnsupportedOperationException("gradients is not implemented yet");
    }

    /** Item 1.5: makes the gradient of each input 0. */
    @Override
    public void zeroGradients() {
        throw new UnsupportedOperationException("zeroGradients is not implemented yet");
    }

    /** Item 1.9: gradient descent. values[t] is the value of the output after update t. */
    @Override
    public Descent minimise(List<Node> expression, int output, double[] start, double rate, int steps) {
        throw new UnsupportedOperationException("minimise is not implemented yet");
    }
}
