package gradus.reference.textclass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.textclass.TextClassifiers.Bayes;
import gradus.textclass.TextClassifiers.Metrics;
import gradus.textclass.TextClassifiers.Perceptron;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The reference against numbers worked out by hand, and against what must hold.
final class PlainTextClassifiersTest {
    private static final int[][] COUNTS = {{2, 1, 0}, {0, 1, 1}, {0, 0, 2}};
    private static final int[] LABELS = {1, 0, 0};

    private final PlainTextClassifiers it = new PlainTextClassifiers();

    @Test
    void wordsAreRunsOfLettersInLowerCase() {
        assertEquals(
                List.of("good", "plot", "cast", "a", "naïve"),
                it.vocabulary(List.of("Good plot, good cast!", "", "A naïve2plot")));
        assertArrayEquals(new int[][] {{0, 2}}, it.counts(List.of("Plot-plot; unknown"), List.of("good", "plot")));
    }

    @Test
    void addOneSmoothingByHand() {
        Bayes model = it.trainBayes(COUNTS, LABELS, 1);
        assertArrayEquals(new double[] {Math.log(2 / 3.0), Math.log(1 / 3.0)}, model.logPrior(), 1e-12);
        assertArrayEquals(
                new double[] {Math.log(1 / 7.0), Math.log(2 / 7.0), Math.log(4 / 7.0)},
                model.logLikelihood()[0],
                1e-12);
        double[][] scores = it.logJoint(model, new int[][] {{1, 1, 0}});
        assertArrayEquals(new double[] {-3.6041, -2.8904}, scores[0], 1e-4);
        assertEquals(0.6712, it.posteriors(scores)[0][1], 1e-4);
        assertArrayEquals(new int[] {1}, it.classify(scores));
    }

    @Test
    void likelihoodsSumToOneAndUnseenWordsAreMinusInfinityUnsmoothed() {
        for (double smoothing : new double[] {0, 0.5, 10}) {
            for (double[] row : it.trainBayes(COUNTS, LABELS, smoothing).logLikelihood()) {
                assertEquals(1, Arrays.stream(row).map(Math::exp).sum(), 1e-12);
            }
        }
        Bayes unsmoothed = it.trainBayes(COUNTS, LABELS, 0);
        assertEquals(Double.NEGATIVE_INFINITY, unsmoothed.logLikelihood()[0][0]);
        assertEquals(Double.NEGATIVE_INFINITY, it.logJoint(unsmoothed, COUNTS)[0][0]);
        assertEquals(1, it.posteriors(it.logJoint(unsmoothed, COUNTS))[0][1]);
    }

    @Test
    void theAverageIsPerStep() {
        Perceptron learnt = it.trainPerceptron(COUNTS, LABELS, 2);
        assertArrayEquals(new double[] {2, 0, -1}, learnt.weights());
        assertArrayEquals(new double[] {2, 1 / 6.0, -5 / 6.0}, learnt.averageWeights(), 1e-12);
        assertEquals(0, learnt.bias());
        assertEquals(1 / 6.0, learnt.averageBias(), 1e-12);
        assertArrayEquals(new int[] {2, 0}, learnt.mistakes());
    }

    /// Novikoff 1962: at most (R / γ)² mistakes on data that a unit vector separates with margin γ.
    @Test
    void mistakesOnSeparableDataAreBounded() {
        Random random = new Random(3);
        int[][] counts = new int[100][5];
        int[] labels = new int[100];
        for (int i = 0; i < 100; i++) {
            labels[i] = random.nextInt(2);
            for (int j = 0; j < 3; j++) {
                counts[i][j] = random.nextInt(3);
            }
            counts[i][3 + labels[i]] = 2;
        }
        // w = (0, 0, 0, −1, 1) / √2 has the margin 2 / √2; the bias adds 1 to every squared length.
        double bound = (3 * 4 + 4 + 1) / 2.0;
        int[] mistakes = it.trainPerceptron(counts, labels, 20).mistakes();
        assertTrue(Arrays.stream(mistakes).sum() <= bound, Arrays.toString(mistakes));
        assertEquals(0, mistakes[19]);
    }

    @Test
    void metricsByHandAndWithoutPositives() {
        Metrics metrics = it.evaluate(new int[] {1, 1, 1, 0, 0}, new int[] {1, 0, 0, 1, 0});
        assertEquals(
                new Metrics(0.4, 1 / 3.0, 0.5, 0.4),
                new Metrics(
                        metrics.accuracy(),
                        metrics.precision(),
                        metrics.recall(),
                        Math.round(metrics.f1() * 1e9) / 1e9));
        assertEquals(new Metrics(0.5, 0, 0, 0), it.evaluate(new int[2], new int[] {0, 1}));
    }
}
