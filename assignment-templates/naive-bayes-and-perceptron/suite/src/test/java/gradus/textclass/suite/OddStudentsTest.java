package gradus.textclass.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.reference.textclass.PlainTextClassifiers;
import gradus.suite.testing.Report;
import gradus.textclass.TextClassifiers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Solutions that are wrong in ways which no kept mistake copies exactly, lazy ones, and dishonest ones.
final class OddStudentsTest {
    private static Report examine(TextClassifiers student) {
        return ExaminedTemplate.DRY_RUN.examine(student, 4);
    }

    /// Answers of the right shape that cost no thought.
    private static final class Nothing implements TextClassifiers {
        @Override
        public List<String> vocabulary(List<String> documents) {
            return List.of();
        }

        @Override
        public int[][] counts(List<String> documents, List<String> vocabulary) {
            return new int[documents.size()][vocabulary.size()];
        }

        @Override
        public Bayes trainBayes(int[][] counts, int[] labels, double smoothing) {
            return new Bayes(new double[2], new double[2][counts[0].length]);
        }

        @Override
        public double[][] logJoint(Bayes model, int[][] counts) {
            return new double[counts.length][2];
        }

        @Override
        public double[][] posteriors(double[][] logJoint) {
            return new double[logJoint.length][2];
        }

        @Override
        public int[] classify(double[][] scores) {
            return new int[scores.length];
        }

        @Override
        public Perceptron trainPerceptron(int[][] counts, int[] labels, int epochs) {
            int words = counts[0].length;
            return new Perceptron(new double[words], 0, new double[words], 0, new int[epochs]);
        }

        @Override
        public double[] margins(double[] weights, double bias, int[][] counts) {
            return new double[counts.length];
        }

        @Override
        public Metrics evaluate(int[] predicted, int[] labels) {
            return new Metrics(0, 0, 0, 0);
        }

        @Override
        public int[] predict(List<String> training, int[] labels, List<String> unseen) {
            int[] guesses = new int[unseen.size()];
            Arrays.fill(guesses, 1);
            return guesses;
        }
    }

    @Test
    void zerosOfTheRightShapeEarnNothing() {
        assertEquals(0, examine(new Nothing()).points());
    }

    @Test
    void asciiLettersAloneLoseTheVocabulary() {
        Report report = examine(new PlainTextClassifiers() {
            @Override
            protected List<String> words(String document) {
                return Arrays.stream(document.split("[^A-Za-z]+"))
                        .filter(word -> !word.isEmpty())
                        .map(this::folded)
                        .toList();
            }
        });
        assertEquals(List.of("vocabulary"), report.lost());
    }

    @Test
    void aDivisionInWholeNumbersLosesTheLikelihoods() {
        Report report = examine(new PlainTextClassifiers() {
            @Override
            protected double likelihood(double count, double total, double smoothing, int words) {
                return Math.floor(super.likelihood(count, total, smoothing, words));
            }
        });
        assertEquals(List.of("bayes", "practice-bayes"), report.lost());
        assertEquals(List.of(), report.diagnosed());
    }

    @Test
    void aBestEffortThatIsHalfAsGoodEarnsAShare() {
        Report report = examine(new PlainTextClassifiers() {
            @Override
            public int[] predict(List<String> training, int[] labels, List<String> unseen) {
                int[] right = super.predict(training, labels, unseen);
                for (int i = 0; i < right.length; i += 4) {
                    right[i] = 1 - right[i];
                }
                return right;
            }
        });
        assertEquals(List.of("result"), report.lost());
        double share = report.checks().get("result").share();
        assertTrue(share > 0.1 && share < 0.9, "share " + share);
    }

    @Test
    void classesThatDoNotExistAndTooFewOfThemAreRefused() {
        assertEquals(List.of("result"), examine(answering(new int[1])).lost());
        int[] two = new int[PerceptronChecks.UNSEEN];
        Arrays.fill(two, 2);
        assertEquals(List.of("result"), examine(answering(two)).lost());
    }

    private static TextClassifiers answering(int[] classes) {
        return new PlainTextClassifiers() {
            @Override
            public int[] predict(List<String> training, int[] labels, List<String> unseen) {
                return classes.clone();
            }
        };
    }

    @Test
    void otherSignsInTheScoreAreNotAPerceptron() {
        Report report = examine(new PlainTextClassifiers() {
            @Override
            protected double direction(int label) {
                return -super.direction(label);
            }
        });
        assertEquals(List.of("average", "perceptron", "practice-perceptron"), report.lost());
    }
}
