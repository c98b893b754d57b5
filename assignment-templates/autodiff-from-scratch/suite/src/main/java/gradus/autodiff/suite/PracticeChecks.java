package gradus.autodiff.suite;

import gradus.autodiff.Autodiff;
import gradus.autodiff.Autodiff.Node;
import gradus.autodiff.Autodiff.Op;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Tolerance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// The worked examples of the handout, without points: small enough to follow with pencil and paper.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PracticeChecks {
    private static final Tolerance NUMBERS = Tolerance.relative(1e-5).plus(1e-5);

    /// (x + y) z
    static final Expression PRODUCT = new Expression(
            List.of(Node.input(0), Node.input(1), Node.input(2), Node.of(Op.ADD, 0, 1), Node.of(Op.MULTIPLY, 3, 2)),
            4,
            3);

    /// log(x y)
    static final Expression LOGARITHM =
            new Expression(List.of(Node.input(0), Node.input(1), Node.of(Op.MULTIPLY, 0, 1), Node.of(Op.LOG, 2)), 3, 2);

    /// x²
    static final Expression PARABOLA = new Expression(List.of(Node.input(0), Node.power(0, 2)), 1, 1);

    static final Expression QUARTIC = Expression.square(1, -0.5, 0.5, -2, false);
    static final Expression QUARTIC_DETACHED = Expression.square(1, -0.5, 0.5, -2, true);

    @Order(1)
    @Graded(id = "practice-values", item = "1.1", points = 0, title = "Example 1: the values of (x + y) z")
    void values(Check<Autodiff> check) {
        check.agrees("trace", NUMBERS, (it, _) -> {
            it.leaves(new double[] {-2, 5, -4});
            return it.trace(PRODUCT.nodes());
        });
    }

    @Order(2)
    @Graded(id = "practice-gradient", item = "1.2", points = 0, title = "Examples 1 and 2: two gradients")
    void gradient(Check<Autodiff> check) {
        check.agrees("gradients", NUMBERS, (it, _) -> Asking.gradient(it, PRODUCT, -2, 5, -4));
        check.agrees("gradients", NUMBERS, (it, _) -> Asking.gradient(it, LOGARITHM, 2, 4));
    }

    @Order(3)
    @Graded(id = "practice-accumulate", item = "1.5", points = 0, title = "Example 3: 4, then 8, and 4 after zero")
    void accumulate(Check<Autodiff> check) {
        check.agrees("gradients", NUMBERS, (it, _) -> {
            double[] once = Asking.gradient(it, PARABOLA, 2);
            it.backward(PARABOLA.output(), 1);
            double[] twice = it.gradients();
            it.zeroGradients();
            it.backward(PARABOLA.output(), 1);
            return Map.of("a-once", once, "b-twice", twice, "c-after-zero", it.gradients());
        });
    }

    @Order(4)
    @Graded(id = "practice-detach", item = "1.6", points = 0, title = "Example 4: with and without the linear term")
    void detach(Check<Autodiff> check) {
        check.agrees("gradients", NUMBERS, (it, _) -> Asking.gradient(it, QUARTIC, 1, 1));
        check.agrees("gradients", NUMBERS, (it, _) -> Asking.gradient(it, QUARTIC_DETACHED, 1, 1));
    }

    @Order(5)
    @Graded(
            id = "practice-descent",
            item = "1.9",
            points = 0,
            title = "Example 5: three steps downhill",
            after = {"practice-accumulate"})
    void descent(Check<Autodiff> check) {
        check.agrees(
                "minimise",
                NUMBERS,
                (it, _) -> it.minimise(QUARTIC.nodes(), QUARTIC.output(), new double[] {1, 1}, 1e-3, 3));
    }
}
