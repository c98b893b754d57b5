package gradus.textclass.suite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.reference.textclass.PlainTextClassifiers;
import gradus.textclass.TextClassifiers.Metrics;
import gradus.textclass.TextClassifiers.Perceptron;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The numbers that the handout prints are those of the reference.
final class WorkedExamplesTest {
    private final PlainTextClassifiers it = new PlainTextClassifiers();

    @Test
    void wordsAndCounts() {
        assertEquals(List.of("a", "good", "plot", "cast", "dull", "so", "bore"), it.vocabulary(PracticeChecks.TEXTS));
        assertArrayEquals(PracticeChecks.table(), it.counts(PracticeChecks.TEXTS, PracticeChecks.WORDS));
    }

    @Test
    void twoEpochsOfThePerceptron() {
        Perceptron learnt = it.trainPerceptron(PracticeChecks.steps(), PracticeChecks.LABELS, 2);
        assertArrayEquals(new double[] {0, -2}, learnt.weights());
        assertArrayEquals(new double[] {1 / 3.0, -7 / 6.0}, learnt.averageWeights(), 1e-12);
        assertEquals(0, learnt.bias());
        assertEquals(1 / 3.0, learnt.averageBias(), 1e-12);
        assertArrayEquals(new int[] {2, 2}, learnt.mistakes());
    }

    @Test
    void fivePredictions() {
        Metrics metrics = it.evaluate(new int[] {1, 1, 1, 0, 0}, new int[] {1, 0, 0, 1, 0});
        assertEquals(0.4, metrics.accuracy(), 1e-12);
        assertEquals(1 / 3.0, metrics.precision(), 1e-12);
        assertEquals(0.5, metrics.recall(), 1e-12);
        assertEquals(0.4, metrics.f1(), 1e-12);
    }
}
