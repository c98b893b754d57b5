package gradus.autodiff.suite;

import gradus.autodiff.Autodiff.Node;
import gradus.autodiff.Autodiff.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// An expression, the place of its output, and how many inputs it reads.
record Expression(List<Node> nodes, int output, int inputs) {
    Expression {
        nodes = List.copyOf(nodes);
    }

    /// The same expression with its nodes in another order; the output stays the output.
    Expression shuffled(RandomGenerator random) {
        int[] place = new int[nodes.size()];
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
            free.add(i);
        }
        Node[] moved = new Node[place.length];
        for (int i = 0; i < place.length; i++) {
            int drawn = random.nextInt(free.size());
            // Takes the last free place to where the drawn one was: removing from the middle is slow in long lists.
            place[i] = free.get(drawn);
            free.set(drawn, free.getLast());
            free.removeLast();
        }
        for (int i = 0; i < place.length; i++) {
            Node node = nodes.get(i);
            moved[place[i]] = switch (node.op()) {
                case INPUT, CONSTANT -> node;
                case ADD, SUBTRACT, MULTIPLY, DIVIDE -> Node.of(node.op(), place[node.left()], place[node.right()]);
                case NEGATE, POWER, EXP, LOG, TANH, RELU, DETACH ->
                    new Node(node.op(), place[node.left()], 0, node.number());
            };
        }
        return new Expression(List.of(moved), place[output], inputs);
    }

    /// The square of 2a·x·y + 2a·y·x + b₀x + b₁y + c, with the linear term detached or not.
    static Expression square(double a, double b0, double b1, double c, boolean detached) {
        Growth it = new Growth(2);
        int x = it.add(Node.input(0));
        int y = it.add(Node.input(1));
        int twice = it.add(Node.constant(2 * a));
        int first = it.add(Node.of(Op.MULTIPLY, x, it.add(Node.of(Op.MULTIPLY, twice, y))));
        int second = it.add(Node.of(Op.MULTIPLY, y, it.add(Node.of(Op.MULTIPLY, twice, x))));
        int quadratic = it.add(Node.of(Op.ADD, first, second));
        int left = it.add(Node.of(Op.MULTIPLY, it.add(Node.constant(b0)), x));
        int right = it.add(Node.of(Op.MULTIPLY, it.add(Node.constant(b1)), y));
        int linear = it.add(Node.of(Op.ADD, left, right));
        int kept = detached ? it.add(Node.of(Op.DETACH, linear)) : linear;
        int sum = it.add(Node.of(Op.ADD, quadratic, kept));
        int all = it.add(Node.of(Op.ADD, sum, it.add(Node.constant(c))));
        return it.finished(it.add(Node.of(Op.MULTIPLY, all, all)));
    }

    /// A chain of `length` steps on one input whose derivative is ±1: negations, halves, doubles, sums.
    static Expression chain(int length) {
        Growth it = new Growth(1);
        int half = it.add(Node.constant(0.5));
        int two = it.add(Node.constant(2));
        int small = it.add(Node.constant(0.001));
        int last = it.add(Node.input(0));
        for (int i = 0; i < length; i++) {
            last = it.add(
                    switch (i % 5) {
                        case 0 -> Node.of(Op.MULTIPLY, last, half);
                        case 1, 3 -> Node.of(Op.NEGATE, last);
                        case 2 -> Node.of(Op.MULTIPLY, last, two);
                        default -> Node.of(Op.SUBTRACT, small, last);
                    });
        }
        return it.finished(last);
    }

    /// A random expression of sums, differences, products and negations in which nodes have several users.
    ///
    /// Every input is read twice, one node is multiplied with itself, and everything leads to the output.
    static Expression shared(RandomGenerator random, int inputs, int steps) {
        Growth it = new Growth(inputs);
        for (int i = 0; i < 2 * inputs; i++) {
            it.add(Node.input(i % inputs));
        }
        for (int i = 0; i < steps; i++) {
            int left = random.nextInt(it.size());
            int right = random.nextInt(it.size());
            it.add(
                    switch (random.nextInt(5)) {
                        case 0 -> Node.of(Op.ADD, left, right);
                        case 1 -> Node.of(Op.SUBTRACT, left, right);
                        case 2 -> Node.of(Op.NEGATE, left);
                        case 3 -> bounded(it, Node.of(Op.MULTIPLY, left, right));
                        default -> Node.of(Op.MULTIPLY, left, it.add(Node.constant(random.nextDouble(-1, 1))));
                    });
        }
        int total = it.add(Node.of(Op.NEGATE, random.nextInt(it.size())));
        int last = total;
        for (int i = 0; i < last; i++) {
            total = it.add(Node.of(Op.ADD, total, i));
        }
        return it.finished(it.add(Node.of(Op.MULTIPLY, total, total)));
    }

    /// Products of products would soon be too large for float32, so deep ones become differences.
    private static Node bounded(Growth it, Node product) {
        return it.degree(product.left()) + it.degree(product.right()) > 4
                ? Node.of(Op.SUBTRACT, product.left(), product.right())
                : product;
    }

    /// An expression that is being written, operands first.
    static final class Growth {
        private final List<Node> nodes = new ArrayList<>();
        private final List<Integer> degrees = new ArrayList<>();
        private final int inputs;

        Growth(int inputs) {
            this.inputs = inputs;
        }

        /// Adds a node and returns its place.
        int add(Node node) {
            degrees.add(
                    switch (node.op()) {
                        case INPUT -> 1;
                        case CONSTANT -> 0;
                        case MULTIPLY -> degree(node.left()) + degree(node.right());
                        case ADD, SUBTRACT, DIVIDE -> Math.max(degree(node.left()), degree(node.right()));
                        case NEGATE, POWER, EXP, LOG, TANH, RELU, DETACH -> degree(node.left());
                    });
            nodes.add(node);
            return nodes.size() - 1;
        }

        int size() {
            return nodes.size();
        }

        /// The degree of a node, taken as a polynomial of the inputs.
        int degree(int place) {
            return degrees.get(place);
        }

        Expression finished(int output) {
            return new Expression(nodes, output, inputs);
        }
    }
}
