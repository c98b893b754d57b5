package gradus.autodiff;

import java.util.List;
import java.util.Objects;

/// Reverse-mode automatic differentiation of expressions of numbers.
///
/// Write one class that implements this interface, with a public constructor that takes nothing (or one
/// `gradus.api.Device`). An expression comes as a list of [Node]s: plain records which name their operands by
/// their place in the list. An object of your class keeps three things between calls:
///
/// | what | set by | used by |
/// |---|---|---|
/// | the values of the inputs | [#leaves] | [#trace], [#values] |
/// | the gradient of each input | [#leaves], [#zeroGradients] make it 0, [#backward] adds to it | [#gradients] |
/// | the tape: what was computed, in which order | [#trace] | [#backward] |
///
/// The method is the one of Baydin et al., *Automatic differentiation in machine learning: a survey* (2018),
/// section 3.2: a forward sweep computes values, a backward sweep computes the adjoint of each node,
/// v̄ᵢ = Σ over the users j of i of v̄ⱼ · ∂vⱼ/∂vᵢ.
///
/// A node may stand **before** its operands in the list. No expression contains a circle.
public interface Autodiff {

    /// What a node computes. L and R are the values of its operands, c is its number.
    enum Op {
        /// The input with the index `left`. Several nodes may read the same input.
        INPUT,
        /// The number c. It has no derivative.
        CONSTANT,
        /// L + R
        ADD,
        /// L − R
        SUBTRACT,
        /// L · R
        MULTIPLY,
        /// L / R
        DIVIDE,
        /// −L
        NEGATE,
        /// L to the power of c; the derivative with respect to L is c · L^(c−1)
        POWER,
        /// e to the power of L
        EXP,
        /// the natural logarithm of L
        LOG,
        /// the hyperbolic tangent of L
        TANH,
        /// the larger of L and 0; its derivative **at 0 is 0**
        RELU,
        /// L, but no gradient passes: for the backward sweep it is a constant
        DETACH
    }

    /// One step of an expression.
    ///
    /// @param op what is computed
    /// @param left the place of the first operand in the list; for `INPUT` the index of the input
    /// @param right the place of the second operand; without meaning where there is only one
    /// @param number the c of `CONSTANT` and `POWER`
    record Node(Op op, int left, int right, double number) {
        public Node {
            Objects.requireNonNull(op, "op");
            if (left < 0 || right < 0) {
                throw new IllegalArgumentException("operands are places in the list, not " + left + " and " + right);
            }
        }

        /// Reads an input.
        public static Node input(int index) {
            return new Node(Op.INPUT, index, 0, 0);
        }

        public static Node constant(double number) {
            return new Node(Op.CONSTANT, 0, 0, number);
        }

        /// Makes a node of one operand.
        public static Node of(Op op, int operand) {
            return new Node(op, operand, 0, 0);
        }

        /// Makes a node of two operands.
        public static Node of(Op op, int left, int right) {
            return new Node(op, left, right, 0);
        }

        public static Node power(int operand, double exponent) {
            return new Node(Op.POWER, operand, 0, exponent);
        }
    }

    /// Sets the inputs (the leaves of every expression), makes their gradients 0 and forgets the tape.
    ///
    /// @param inputs one number for each input; do not keep this array, copy it
    void leaves(double[] inputs);

    /// Computes an expression at the inputs and records it: the forward sweep.
    ///
    /// The new tape takes the place of the old one. The gradients of the inputs stay as they are.
    ///
    /// @return the value of each node, in the order of the list
    double[] trace(List<Node> expression);

    /// Computes an expression at the inputs **without** recording it ("no grad").
    ///
    /// The tape and the gradients stay as they are: a [#backward] afterwards is about what was traced.
    ///
    /// @return the value of each node, in the order of the list
    double[] values(List<Node> expression);

    /// Adds `seed` · ∂(node `output`)/∂(input) to the gradient of each input: the backward sweep over the tape.
    ///
    /// It **adds**: a second call adds once more. The tape stays, so a second call is allowed.
    ///
    /// @param output a place in the list that was traced last
    /// @param seed the adjoint to start with at the output, often 1
    void backward(int output, double seed);

    /// Returns the gradient of each input, as added up since [#leaves] or [#zeroGradients].
    double[] gradients();

    /// Makes the gradient of each input 0. The tape stays.
    void zeroGradients();

    /// Minimises a node of an expression by gradient descent on all inputs: x ← x − rate · gradient,
    /// `steps` times.
    ///
    /// Each step traces the expression at the present x, so that its gradient is of this x alone. It
    /// starts with
    /// `leaves(start)`; what the object keeps afterwards does not matter.
    ///
    /// @return `values[t]` is the value of the output **after** update t = 0..steps − 1, and the last x
    Descent minimise(List<Node> expression, int output, double[] start, double rate, int steps);

    /// The way of gradient descent, and its end.
    ///
    /// @param values the value of the output after each update
    /// @param x the inputs after the last update
    @SuppressWarnings("ArrayRecordComponent") // handed over and not copied
    record Descent(double[] values, double[] x) {}
}
