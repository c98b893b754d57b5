package gradus.autodiff.suite;

import gradus.autodiff.Autodiff;
import gradus.autodiff.Autodiff.Node;
import gradus.autodiff.Autodiff.Op;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 1.1 to 1.4: values, the derivative of each operation, shared nodes, and the order of the sweep.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SweepChecks {
    /// Room for float32, whose errors are about a hundred times smaller here.
    static final Tolerance LARGEST = Tolerance.ofLargest(1e-4).plus(1e-9);

    private static final int QUESTIONS = 4;

    @Order(1)
    @Graded(id = "forward", item = "1.1", points = 8, title = "The value of every node, for every operation")
    void forward(Check<Autodiff> check) {
        for (Op op : List.of(Op.ADD, Op.SUBTRACT, Op.MULTIPLY, Op.DIVIDE, Op.NEGATE, Op.DETACH)) {
            agreeOnValues(check, op);
        }
        for (Op op : List.of(Op.POWER, Op.EXP, Op.LOG, Op.TANH, Op.RELU)) {
            agreeOnValues(check, op);
        }
        check.agrees("trace", LARGEST, (it, random) -> {
            Expression expression = Expression.shared(random, 3, 12);
            it.leaves(Asking.inputs(random, 3));
            return it.trace(expression.nodes());
        });
    }

    @Order(2)
    @Graded(
            id = "arithmetic",
            item = "1.2",
            points = 8,
            title = "Derivatives of sums, differences, products, quotients",
            after = {"forward"})
    void arithmetic(Check<Autodiff> check) {
        for (Op op : List.of(Op.ADD, Op.SUBTRACT, Op.MULTIPLY, Op.DIVIDE, Op.NEGATE)) {
            agreeOnGradient(check, op);
        }
    }

    @Order(3)
    @Graded(
            id = "functions",
            item = "1.2",
            points = 8,
            title = "Derivatives of power, exp, log, tanh and relu",
            after = {"forward"})
    void functions(Check<Autodiff> check) {
        for (Op op : List.of(Op.POWER, Op.EXP, Op.LOG, Op.TANH, Op.RELU)) {
            agreeOnGradient(check, op);
        }
    }

    @Order(4)
    @Graded(
            id = "shared",
            item = "1.3",
            points = 10,
            title = "A node with several users gets the sum of their parts",
            after = {"forward"})
    void shared(Check<Autodiff> check) {
        for (int i = 0; i < QUESTIONS; i++) {
            check.agrees("gradients", LARGEST, (it, random) -> {
                Expression expression = Expression.shared(random, 3, 15);
                return Asking.gradient(it, expression, Asking.inputs(random, 3));
            });
        }
    }

    @Order(5)
    @Graded(
            id = "order",
            item = "1.4",
            points = 8,
            title = "Operands may stand behind their users",
            after = {"shared"})
    void order(Check<Autodiff> check) {
        for (int i = 0; i < QUESTIONS; i++) {
            check.agrees("trace of a shuffled list", LARGEST, (it, random) -> {
                Expression expression = Expression.shared(random, 3, 15).shuffled(random);
                it.leaves(Asking.inputs(random, 3));
                return it.trace(expression.nodes());
            });
            check.agrees("gradients of a shuffled list", LARGEST, (it, random) -> {
                Expression expression = Expression.shared(random, 3, 15).shuffled(random);
                return Asking.gradient(it, expression, Asking.inputs(random, 3));
            });
        }
    }

    private static void agreeOnValues(Check<Autodiff> check, Op op) {
        check.agrees("trace with " + name(op), LARGEST, (it, random) -> {
            it.leaves(inputs(op, random));
            return it.trace(single(op, random).nodes());
        });
    }

    private static void agreeOnGradient(Check<Autodiff> check, Op op) {
        check.agrees("gradients of " + name(op), LARGEST, (it, random) -> {
            double[] inputs = inputs(op, random);
            return Asking.gradient(it, single(op, random), inputs);
        });
    }

    private static String name(Op op) {
        return op.name().toLowerCase(Locale.ROOT);
    }

    /// Three places for each operation; relu is asked below 0, above 0 and exactly at 0.
    private static double[] inputs(Op op, RandomGenerator random) {
        return switch (op) {
            case POWER, LOG -> Asking.positive(random, 4);
            case RELU -> new double[] {-random.nextDouble(0.5, 1.5), random.nextDouble(0.5, 1.5), 0, 1};
            default -> Asking.inputs(random, 4);
        };
    }

    /// The operation at three places, each result used once: Σ wᵢ · op(xᵢ, xᵢ₊₁), every input read by
    /// its own nodes.
    private static Expression single(Op op, RandomGenerator random) {
        Expression.Growth it = new Expression.Growth(4);
        int sum = it.add(Node.constant(0.5));
        for (int i = 0; i < 3; i++) {
            int left = it.add(Node.input(i));
            int right = it.add(Node.input(i + 1));
            int result = it.add(
                    switch (op) {
                        case ADD, SUBTRACT, MULTIPLY, DIVIDE -> Node.of(op, left, right);
                        case POWER -> Node.power(left, new double[] {3, 0.5, -1.5}[i]);
                        default -> Node.of(op, left);
                    });
            int weight = it.add(Node.constant(random.nextDouble(0.5, 1.5)));
            sum = it.add(Node.of(Op.ADD, sum, it.add(Node.of(Op.MULTIPLY, weight, result))));
        }
        return it.finished(sum);
    }
}
