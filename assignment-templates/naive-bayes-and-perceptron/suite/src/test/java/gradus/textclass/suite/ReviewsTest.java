package gradus.textclass.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.reference.textclass.PlainTextClassifiers;
import gradus.textclass.TextClassifiers;
import gradus.textclass.mistakes.PerceptronPredicts;
import gradus.textclass.suite.Reviews.Corpus;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The drawn texts are reproducible, look like texts, and can be told apart, but not by everybody.
final class ReviewsTest {
    private static Reviews language(long seed) {
        return new Reviews(new Random(seed), PerceptronChecks.WORDS, PerceptronChecks.CONTRAST);
    }

    @Test
    void theSameSeedGivesTheSameTexts() {
        Corpus first = language(5).corpus(new Random(1), 20);
        Corpus again = language(5).corpus(new Random(1), 20);
        assertEquals(first.texts(), again.texts());
        assertNotEquals(first.texts(), language(5).corpus(new Random(2), 20).texts());
        assertNotEquals(first.texts(), language(6).corpus(new Random(1), 20).texts());
    }

    @Test
    void textsHaveCapitalsAndPunctuationAndBothClassesOccur() {
        Corpus corpus = language(5).corpus(new Random(1), 50);
        for (String text : corpus.texts()) {
            assertTrue(Character.isUpperCase(text.charAt(0)) && text.endsWith("."), text);
            assertTrue(text.split("[^A-Za-z]+").length >= 10, text);
        }
        assertEquals(2, Arrays.stream(corpus.labels()).distinct().count());
    }

    @Test
    void bothClassifiersReachTheFullMarkWithRoomAndGuessingEarnsNothing() {
        double[] bayes = accuracies(new PlainTextClassifiers());
        double[] perceptron = accuracies(new PerceptronPredicts());
        assertTrue(bayes[0] >= PerceptronChecks.FULL + 0.05, Arrays.toString(bayes));
        assertTrue(perceptron[0] >= PerceptronChecks.FULL + 0.01, Arrays.toString(perceptron));
        double[] guessing = accuracies(new PlainTextClassifiers() {
            @Override
            public int[] predict(List<String> training, int[] labels, List<String> unseen) {
                return new int[unseen.size()];
            }
        });
        assertTrue(guessing[guessing.length / 2] < PerceptronChecks.ZERO + 0.03, Arrays.toString(guessing));
    }

    /// Accuracies on twelve languages, the lowest first.
    private static double[] accuracies(TextClassifiers it) {
        double[] accuracies = new double[12];
        for (int seed = 0; seed < accuracies.length; seed++) {
            Random random = new Random(seed);
            Corpus training = language(seed).corpus(random, PerceptronChecks.TRAINING);
            Corpus unseen = language(seed).corpus(random, PerceptronChecks.UNSEEN);
            int[] predicted = it.predict(training.texts(), training.labels(), unseen.texts());
            accuracies[seed] = it.evaluate(predicted, unseen.labels()).accuracy();
        }
        Arrays.sort(accuracies);
        return accuracies;
    }
}
