package gradus.attention.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.NdArray;
import gradus.attention.Attention;
import gradus.reference.attention.PlainAttention;
import gradus.suite.testing.Report;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Solutions that are wrong in ways which no kept mistake copies exactly, and lazy ones.
final class OddStudentsTest {
    private static Report examine(Attention student) {
        return ExaminedTemplate.DRY_RUN.examine(student, 4);
    }

    /// Answers of the right shape that cost no thought.
    private record Constant(float number) implements Attention {
        private NdArray filled(int... shape) {
            NdArray array = NdArray.zeros(shape);
            Arrays.fill(array.data(), number);
            return array;
        }

        @Override
        public NdArray softmax(NdArray scores) {
            return filled(scores.shape());
        }

        @Override
        public boolean[][][] mask(int[] sourceLengths, int targets, boolean causal) {
            return new boolean[sourceLengths.length][targets]
                    [Arrays.stream(sourceLengths).max().orElse(0)];
        }

        @Override
        public NdArray weights(NdArray query, NdArray key, boolean[][][] masked) {
            return filled(query.shape()[0], query.shape()[1], key.shape()[1]);
        }

        @Override
        public NdArray attend(NdArray query, NdArray key, NdArray value, boolean[][][] masked) {
            return filled(query.shape()[0], query.shape()[1], value.shape()[2]);
        }

        @Override
        public Gradients gradients(NdArray query, NdArray key, NdArray value, boolean[][][] masked, NdArray upstream) {
            return new Gradients(filled(query.shape()), filled(key.shape()), filled(value.shape()));
        }

        @Override
        public NdArray splitHeads(NdArray x, int heads) {
            return filled(x.shape()[0], heads, x.shape()[1], x.shape()[2] / heads);
        }

        @Override
        public NdArray mergeHeads(NdArray x) {
            return filled(x.shape()[0], x.shape()[2], x.shape()[1] * x.shape()[3]);
        }

        @Override
        public NdArray multiHead(Projections learnt, int heads, NdArray query, NdArray source, boolean[][][] masked) {
            return filled(query.shape());
        }
    }

    @Test
    void numbersOfTheRightShapeEarnNothing() {
        assertEquals(0, examine(new Constant(0)).points());
        assertEquals(0, examine(new Constant(0.2f)).points());
        assertEquals(0, examine(new Constant(Float.NaN)).points());
    }

    @Test
    void hidingPaddingOfTheTargetsInsteadOfTheSourcesLosesTheMasks() {
        Report report = examine(new PlainAttention() {
            @Override
            public boolean[][][] mask(int[] sourceLengths, int targets, boolean causal) {
                boolean[][][] masked = super.mask(sourceLengths, targets, causal);
                for (int b = 0; b < masked.length; b++) {
                    for (int t = 0; t < targets; t++) {
                        int target = t;
                        int length = sourceLengths[b];
                        boolean[] row = masked[b][t];
                        for (int s = 0; s < row.length; s++) {
                            row[s] = target >= length || (causal && s > target);
                        }
                    }
                }
                return masked;
            }
        });
        assertEquals(List.of("masks", "practice-mask"), report.lost());
    }

    @Test
    void aTransposedShapeIsToldAsAShape() {
        Report report = examine(new PlainAttention() {
            @Override
            public NdArray splitHeads(NdArray x, int heads) {
                NdArray right = super.splitHeads(x, heads);
                int[] shape = right.shape();
                return right.reshape(shape[0], shape[2], shape[1], shape[3]);
            }
        });
        assertTrue(report.lost().containsAll(List.of("heads", "multi-head", "cross")));
    }

    @Test
    void forgottenBiasesLoseTheHeads() {
        Report report = examine(new PlainAttention() {
            @Override
            protected NdArray project(NdArray x, NdArray w, NdArray bias, int which) {
                return super.project(x, w, NdArray.zeros(bias.shape()), which);
            }
        });
        assertEquals(List.of("cross", "multi-head", "practice-multi-head"), report.lost());
        assertEquals(List.of(), report.diagnosed());
    }

    @Test
    void gradientsOfTheValuesAloneAreNotEnough() {
        Report report = examine(new PlainAttention() {
            @Override
            protected double gradientScale(int width) {
                return 0;
            }
        });
        assertEquals(List.of("gradients"), report.lost());
        assertEquals(List.of(), report.diagnosed());
    }

    @Test
    void aMaskThatIsInvertedInPlaceHarmsOnlyItsOwner() {
        Report report = examine(new PlainAttention() {
            @Override
            public NdArray attend(NdArray query, NdArray key, NdArray value, boolean[][][] masked) {
                NdArray result = super.attend(query, key, value, masked);
                for (boolean[][] sentence : masked) {
                    for (boolean[] row : sentence) {
                        Arrays.fill(row, true);
                    }
                }
                return result;
            }
        });
        assertEquals(List.of(), report.lost());
    }
}
