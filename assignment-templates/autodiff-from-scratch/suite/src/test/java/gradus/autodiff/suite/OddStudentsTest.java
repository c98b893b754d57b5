package gradus.autodiff.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.autodiff.Autodiff;
import gradus.reference.autodiff.PlainAutodiff;
import gradus.suite.testing.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Solutions that are wrong in ways which no kept mistake copies exactly, and lazy ones.
final class OddStudentsTest {
    private static Report examine(Autodiff student) {
        return ExaminedTemplate.DRY_RUN.examine(student, 4);
    }

    /// Answers of the right shape that cost no thought.
    private static final class Constant implements Autodiff {
        private final double number;
        private int inputs;

        Constant(double number) {
            this.number = number;
        }

        private double[] filled(int length) {
            double[] numbers = new double[length];
            Arrays.fill(numbers, number);
            return numbers;
        }

        @Override
        public void leaves(double[] start) {
            inputs = start.length;
        }

        @Override
        public double[] trace(List<Node> expression) {
            return filled(expression.size());
        }

        @Override
        public double[] values(List<Node> expression) {
            return filled(expression.size());
        }

        @Override
        public void backward(int output, double seed) {}

        @Override
        public double[] gradients() {
            return filled(inputs);
        }

        @Override
        public void zeroGradients() {}

        @Override
        public Descent minimise(List<Node> expression, int output, double[] start, double rate, int steps) {
            return new Descent(filled(steps), start.clone());
        }
    }

    @Test
    void numbersOfTheRightShapeEarnNothing() {
        assertEquals(0, examine(new Constant(0)).points());
        assertEquals(0, examine(new Constant(1)).points());
        assertEquals(0, examine(new Constant(Double.NaN)).points());
    }

    @Test
    void whoRecursesLosesTheLongChainOnly() {
        Report report = examine(new PlainAutodiff() {
            @Override
            protected int[] order(List<Node> expression) {
                List<Integer> order = new ArrayList<>();
                boolean[] placed = new boolean[expression.size()];
                for (int place = 0; place < placed.length; place++) {
                    visit(expression, place, placed, order);
                }
                return order.stream().mapToInt(Integer::intValue).toArray();
            }

            private void visit(List<Node> expression, int place, boolean[] placed, List<Integer> order) {
                if (placed[place]) {
                    return;
                }
                Node node = expression.get(place);
                if (operands(node.op()) > 0) {
                    visit(expression, node.left(), placed, order);
                }
                if (operands(node.op()) > 1) {
                    visit(expression, node.right(), placed, order);
                }
                placed[place] = true;
                order.add(place);
            }
        });
        assertEquals(List.of("deep"), report.lost());
    }

    @Test
    void valuesAloneEarnTheirItem() {
        Report report = examine(new PlainAutodiff() {
            @Override
            public void backward(int output, double seed) {}
        });
        assertEquals(8, report.points());
    }

    @Test
    void whoNeedsOperandsFirstLosesTheShuffledLists() {
        Report report = examine(new PlainAutodiff() {
            @Override
            protected int[] order(List<Node> expression) {
                int[] order = new int[expression.size()];
                Arrays.setAll(order, i -> i);
                return order;
            }
        });
        // The derivative of the long chain needs no values, and sweeps through the list.
        assertEquals(List.of("deep", "order"), report.lost());
    }

    @Test
    void leavesThatKeepOldGradientsAreSeen() {
        Report report = examine(new PlainAutodiff() {
            private double[] kept = new double[0];

            @Override
            public void leaves(double[] start) {
                kept = gradients().length == start.length ? gradients() : new double[start.length];
                super.leaves(start);
            }

            @Override
            public double[] gradients() {
                double[] sum = super.gradients();
                Arrays.setAll(sum, i -> sum[i] + (i < kept.length ? kept[i] : 0));
                return sum;
            }
        });
        assertTrue(report.lost().contains("accumulate"));
    }

    @Test
    void aDescentOfTheWrongLengthIsAWrongShape() {
        Report report = examine(new PlainAutodiff() {
            @Override
            public Descent minimise(List<Node> expression, int output, double[] start, double rate, int steps) {
                return super.minimise(expression, output, start, rate, steps + 1);
            }
        });
        assertEquals(List.of("descent", "practice-descent"), report.lost());
        assertEquals(List.of(), report.diagnosed());
    }
}
