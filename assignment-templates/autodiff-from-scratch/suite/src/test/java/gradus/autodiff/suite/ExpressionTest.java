package gradus.autodiff.suite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.autodiff.Autodiff.Node;
import gradus.autodiff.Autodiff.Op;
import gradus.reference.autodiff.PlainAutodiff;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The expressions that the checks draw are what their comments promise.
final class ExpressionTest {
    @Test
    void aShuffledExpressionHasTheSameValueAndGradient() {
        PlainAutodiff it = new PlainAutodiff();
        for (int seed = 0; seed < 50; seed++) {
            Expression plain = Expression.shared(new Random(seed), 3, 15);
            Expression shuffled = plain.shuffled(new Random(seed));
            assertNotEquals(plain.nodes(), shuffled.nodes());
            double[] inputs = Asking.inputs(new Random(seed), 3);
            double[] expected = Asking.gradient(it, plain, inputs);
            assertArrayEquals(expected, Asking.gradient(it, shuffled, inputs), 1e-9 * largest(expected));
        }
    }

    @Test
    void sharedExpressionsShareAndSquare() {
        for (int seed = 0; seed < 50; seed++) {
            Expression expression = Expression.shared(new Random(seed), 3, 15);
            int[] users = new int[expression.nodes().size()];
            for (Node node : expression.nodes()) {
                if (node.op() == Op.ADD || node.op() == Op.MULTIPLY || node.op() == Op.SUBTRACT) {
                    users[node.left()]++;
                    users[node.right()]++;
                }
            }
            assertTrue(Arrays.stream(users).anyMatch(count -> count > 2));
            Node last = expression.nodes().getLast();
            assertEquals(last.left(), last.right());
            assertEquals(expression.nodes().size() - 1, expression.output());
        }
    }

    @Test
    void theDerivativeOfTheLongChainIsPlusOrMinusOne() {
        PlainAutodiff it = new PlainAutodiff();
        for (int length : new int[] {0, 1000, 1005, 99_990}) {
            double[] gradient = Asking.gradient(it, Expression.chain(length), 1.3);
            assertEquals(1, Math.abs(gradient[0]), 0);
        }
    }

    @Test
    void inputsStayAwayFromZero() {
        for (double input : Asking.inputs(new Random(1), 1000)) {
            assertTrue(Math.abs(input) >= 0.5 && Math.abs(input) <= 1.5);
        }
        for (double input : Asking.positive(new Random(1), 1000)) {
            assertTrue(input >= 0.5 && input <= 1.5);
        }
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }
}
