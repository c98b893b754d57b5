package gradus.autodiff.suite;

import gradus.autodiff.Autodiff;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 1.5 to 1.9: gradients that add up, detach, no grad, long chains, and gradient descent on top.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TapeChecks {
    private static final int LONG = 100_000;

    @Order(1)
    @Graded(
            id = "accumulate",
            item = "1.5",
            points = 8,
            title = "Gradients add up until they are made zero",
            after = {"forward"})
    void accumulate(Check<Autodiff> check) {
        check.agrees("gradients", SweepChecks.LARGEST, (it, random) -> {
            Expression first = Expression.shared(random, 3, 10);
            Expression second = Expression.shared(random, 3, 10);
            double[] once = Asking.gradient(it, first, Asking.inputs(random, 3));
            it.backward(first.output(), 1);
            double[] twice = it.gradients();
            it.trace(second.nodes());
            it.backward(second.output(), random.nextDouble(-3, -2));
            double[] both = it.gradients();
            it.zeroGradients();
            double[] zero = it.gradients();
            it.backward(second.output(), 1);
            double[] after = it.gradients();
            it.leaves(Asking.inputs(random, 3));
            return Map.of(
                    "a-once",
                    once,
                    "b-twice",
                    twice,
                    "c-second-expression-with-seed",
                    both,
                    "d-zero",
                    zero,
                    "e-after-zero",
                    after,
                    "f-new-leaves",
                    it.gradients());
        });
    }

    @Order(2)
    @Graded(
            id = "detach",
            item = "1.6",
            points = 8,
            title = "No gradient passes a detached node",
            after = {"forward"})
    void detach(Check<Autodiff> check) {
        for (int i = 0; i < 3; i++) {
            check.agrees("gradients", SweepChecks.LARGEST, (it, random) -> {
                Expression expression = square(random, true);
                return Asking.gradient(it, expression, Asking.inputs(random, 2));
            });
        }
    }

    @Order(3)
    @Graded(
            id = "no-grad",
            item = "1.7",
            points = 6,
            title = "values leaves tape and gradients alone",
            after = {"forward"})
    void noGrad(Check<Autodiff> check) {
        check.agrees("after values", SweepChecks.LARGEST, (it, random) -> {
            Expression traced = Expression.shared(random, 3, 10);
            // The other expression is longer, so that every place of the traced one exists in it too.
            Expression other = Expression.shared(random, 3, 40);
            it.leaves(Asking.inputs(random, 3));
            it.trace(traced.nodes());
            double[] values = it.values(other.nodes());
            double[] before = it.gradients();
            it.backward(traced.output(), 1);
            return Map.of("gradients", it.gradients(), "gradients-before", before, "values", values);
        });
    }

    @Order(4)
    @Graded(
            id = "deep",
            item = "1.8",
            points = 6,
            title = "A chain of 100,000 steps, in less than 2 s",
            after = {"forward"})
    void deep(Check<Autodiff> check) {
        check.agrees("gradients of a long chain", SweepChecks.LARGEST, (it, random) -> {
            Expression chain = Expression.chain(LONG - random.nextInt(1000));
            return Asking.gradient(it, chain.shuffled(random), Asking.inputs(random, 1));
        });
        Autodiff student = check.student();
        Expression chain = Expression.chain(LONG);
        student.leaves(new double[] {1});
        student.trace(chain.nodes());
        check.within("trace of " + LONG + " nodes", Duration.ofSeconds(2));
        student.backward(chain.output(), 1);
        check.within("backward over " + LONG + " nodes", Duration.ofSeconds(2));
    }

    @Order(5)
    @Graded(
            id = "descent",
            item = "1.9",
            points = 6,
            title = "Gradient descent with a fresh gradient in every step",
            after = {"accumulate"})
    void descent(Check<Autodiff> check) {
        check.agrees("minimise", Tolerance.relative(1e-3).plus(1e-5), (it, random) -> {
            Expression expression = square(random, false);
            double[] start = Asking.inputs(random, 2);
            return it.minimise(expression.nodes(), expression.output(), start, 1e-3, 40);
        });
    }

    private static Expression square(RandomGenerator random, boolean detached) {
        double[] numbers = Asking.positive(random, 4);
        // The constant keeps the inner sum away from 0, where every gradient would vanish.
        return Expression.square(0.7 * numbers[0], -numbers[1], numbers[2], -9 - numbers[3], detached);
    }
}
