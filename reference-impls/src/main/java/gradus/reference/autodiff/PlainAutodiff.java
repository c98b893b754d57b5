package gradus.reference.autodiff;

import gradus.autodiff.Autodiff;
import java.util.List;

/// Reverse-mode automatic differentiation with a tape: values forwards, adjoints backwards in topological
/// order.
///
/// It is open for subclasses on purpose. Each known mistake of the assignment overrides one of the small
/// methods
/// below, so that the mistake is the only thing in its file.
public class PlainAutodiff implements Autodiff {
    private double[] inputs = new double[0];
    private double[] gradients = new double[0];
    private Tape tape = new Tape(List.of(), new int[0], new double[0]);

    /// What was computed: the nodes, an order in which operands come before their users, and the values.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    protected record Tape(List<Node> nodes, int[] order, double[] values) {
        public Tape {
            nodes = List.copyOf(nodes);
        }
    }

    @Override
    public void leaves(double[] start) {
        inputs = start.clone();
        gradients = new double[start.length];
        tape = new Tape(List.of(), new int[0], new double[0]);
    }

    @Override
    public double[] trace(List<Node> expression) {
        tape = run(expression);
        return tape.values().clone();
    }

    @Override
    public double[] values(List<Node> expression) {
        return run(expression).values();
    }

    @Override
    public void backward(int output, double seed) {
        double[] parts = inputGradient(tape, output, seed, inputs.length);
        for (int i = 0; i < parts.length; i++) {
            gradients[i] += parts[i];
        }
    }

    @Override
    public double[] gradients() {
        return gradients.clone();
    }

    @Override
    public void zeroGradients() {
        gradients = new double[inputs.length];
    }

    @Override
    public Descent minimise(List<Node> expression, int output, double[] start, double rate, int steps) {
        leaves(start);
        double[] path = new double[steps];
        for (int t = 0; t < steps; t++) {
            clear();
            double before = trace(expression)[output];
            backward(output, 1);
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] -= rate * gradients[i];
            }
            path[t] = recorded(before, values(expression)[output]);
        }
        return new Descent(path, inputs.clone());
    }

    /// Prepares a step of gradient descent.
    protected void clear() {
        zeroGradients();
    }

    /// Chooses what the series of a descent holds.
    protected double recorded(double before, double after) {
        return after;
    }

    /// Computes the gradient of one output with respect to all inputs.
    protected double[] inputGradient(Tape recorded, int output, double seed, int count) {
        double[] adjoints = adjoints(recorded, output, seed);
        double[] gradient = new double[count];
        for (int place : recorded.order()) {
            Node node = recorded.nodes().get(place);
            if (node.op() == Op.INPUT) {
                gradient[node.left()] += adjoints[place];
            }
        }
        return gradient;
    }

    /// Sweeps backwards: the adjoint of each node with respect to the output.
    protected double[] adjoints(Tape recorded, int output, double seed) {
        double[] adjoints = new double[recorded.values().length];
        adjoints[output] = seed;
        for (int i = recorded.order().length - 1; i >= 0; i--) {
            int place = recorded.order()[i];
            Node node = recorded.nodes().get(place);
            if (operands(node.op()) > 0) {
                pass(adjoints, node.left(), adjoints[place] * leftSlope(node, place, recorded.values()));
            }
            if (operands(node.op()) > 1) {
                pass(adjoints, node.right(), adjoints[place] * rightSlope(node, place, recorded.values()));
            }
        }
        return adjoints;
    }

    /// Hands a part of a user's adjoint to an operand.
    protected void pass(double[] adjoints, int operand, double part) {
        adjoints[operand] += part;
    }

    /// Computes the derivative of a node with respect to its first operand.
    protected double leftSlope(Node node, int place, double[] values) {
        double left = values[node.left()];
        return switch (node.op()) {
            case ADD, SUBTRACT -> 1;
            case MULTIPLY -> values[node.right()];
            case DIVIDE -> 1 / values[node.right()];
            case NEGATE -> -1;
            case POWER -> node.number() * Math.pow(left, node.number() - 1);
            case EXP -> values[place];
            case LOG -> 1 / left;
            case TANH -> 1 - values[place] * values[place];
            case RELU -> left > 0 ? 1 : 0;
            case INPUT, CONSTANT, DETACH -> 0;
        };
    }

    /// Computes the derivative of a node with respect to its second operand.
    protected double rightSlope(Node node, int place, double[] values) {
        double left = values[node.left()];
        double right = values[node.right()];
        return switch (node.op()) {
            case ADD -> 1;
            case SUBTRACT -> -1;
            case MULTIPLY -> left;
            case DIVIDE -> -left / (right * right);
            case NEGATE, POWER, EXP, LOG, TANH, RELU, INPUT, CONSTANT, DETACH -> 0;
        };
    }

    /// Sweeps forwards, without touching the tape.
    protected Tape run(List<Node> expression) {
        int[] order = order(expression);
        double[] values = new double[expression.size()];
        for (int place : order) {
            values[place] = value(expression.get(place), values);
        }
        return new Tape(expression, order, values);
    }

    protected double value(Node node, double[] values) {
        return switch (node.op()) {
            case INPUT -> inputs[node.left()];
            case CONSTANT -> node.number();
            case ADD -> values[node.left()] + values[node.right()];
            case SUBTRACT -> values[node.left()] - values[node.right()];
            case MULTIPLY -> values[node.left()] * values[node.right()];
            case DIVIDE -> values[node.left()] / values[node.right()];
            case NEGATE -> -values[node.left()];
            case POWER -> Math.pow(values[node.left()], node.number());
            case EXP -> Math.exp(values[node.left()]);
            case LOG -> Math.log(values[node.left()]);
            case TANH -> Math.tanh(values[node.left()]);
            case RELU -> Math.max(values[node.left()], 0);
            case DETACH -> values[node.left()];
        };
    }

    /// Sorts the places so that operands come before their users, with a stack of its own: depth is no limit.
    protected int[] order(List<Node> expression) {
        int[] order = new int[expression.size()];
        boolean[] opened = new boolean[order.length];
        boolean[] placed = new boolean[order.length];
        // Every node enters once for itself and at most twice as an operand.
        int[] stack = new int[3 * order.length];
        int done = 0;
        for (int root = 0; root < order.length; root++) {
            int depth = 0;
            stack[depth++] = root;
            while (depth > 0) {
                int place = stack[--depth];
                if (placed[place]) {
                    continue;
                }
                if (opened[place]) {
                    placed[place] = true;
                    order[done++] = place;
                    continue;
                }
                opened[place] = true;
                stack[depth++] = place;
                depth = push(expression.get(place), opened, stack, depth);
            }
        }
        return order;
    }

    private static int push(Node node, boolean[] opened, int[] stack, int depth) {
        int top = depth;
        if (operands(node.op()) > 1 && !opened[node.right()]) {
            stack[top++] = node.right();
        }
        if (operands(node.op()) > 0 && !opened[node.left()]) {
            stack[top++] = node.left();
        }
        return top;
    }

    /// Returns how many operands an operation has.
    protected static int operands(Op op) {
        return switch (op) {
            case INPUT, CONSTANT -> 0;
            case NEGATE, POWER, EXP, LOG, TANH, RELU, DETACH -> 1;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> 2;
        };
    }
}
