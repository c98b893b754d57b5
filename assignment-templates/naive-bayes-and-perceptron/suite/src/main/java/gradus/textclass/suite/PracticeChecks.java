package gradus.textclass.suite;

import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Tolerance;
import gradus.textclass.TextClassifiers;
import gradus.textclass.TextClassifiers.Bayes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// The worked examples of the handout, without points: small enough to follow with pencil and paper.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PracticeChecks {
    static final Tolerance NUMBERS = Tolerance.relative(1e-5).plus(1e-6);

    static final List<String> TEXTS = List.of("A good plot, good cast!", "A dull plot.", "Dull - so dull... a bore");
    static final int[] LABELS = {1, 0, 0};
    static final List<String> WORDS = List.of("good", "plot", "dull");

    @Order(1)
    @Graded(id = "practice-vocabulary", item = "1.1", points = 0, title = "Example 1: the words of three reviews")
    void vocabulary(Check<TextClassifiers> check) {
        check.agrees("vocabulary", Tolerance.exact(), (it, _) -> it.vocabulary(TEXTS));
    }

    @Order(2)
    @Graded(id = "practice-counts", item = "1.1", points = 0, title = "Example 2: how often they occur")
    void counts(Check<TextClassifiers> check) {
        check.agrees("counts", Tolerance.exact(), (it, _) -> it.counts(TEXTS, WORDS));
    }

    @Order(3)
    @Graded(id = "practice-bayes", item = "1.2", points = 0, title = "Example 3: naive Bayes with add-one smoothing")
    void bayes(Check<TextClassifiers> check) {
        check.agrees("trainBayes", NUMBERS, (it, _) -> it.trainBayes(table(), LABELS.clone(), 1));
        check.agrees("logJoint", NUMBERS, (it, _) -> {
            double[] logPrior = {Math.log(2.0 / 3), Math.log(1.0 / 3)};
            double[][] logLikelihood = {
                {Math.log(1.0 / 7), Math.log(2.0 / 7), Math.log(4.0 / 7)},
                {Math.log(3.0 / 6), Math.log(2.0 / 6), Math.log(1.0 / 6)}
            };
            double[][] scores = it.logJoint(new Bayes(logPrior, logLikelihood), new int[][] {{1, 1, 0}});
            return Map.of("a-scores", scores, "b-posteriors", it.posteriors(new double[][] {scores[0].clone()}));
        });
    }

    @Order(4)
    @Graded(id = "practice-perceptron", item = "1.4", points = 0, title = "Example 4: two epochs on three documents")
    void perceptron(Check<TextClassifiers> check) {
        check.agrees("trainPerceptron", NUMBERS, (it, _) -> it.trainPerceptron(steps(), LABELS.clone(), 2));
    }

    @Order(5)
    @Graded(id = "practice-evaluate", item = "1.6", points = 0, title = "Example 5: five predictions")
    void evaluate(Check<TextClassifiers> check) {
        check.agrees("evaluate", NUMBERS, (it, _) -> it.evaluate(new int[] {1, 1, 1, 0, 0}, new int[] {1, 0, 0, 1, 0}));
    }

    /// What the perceptron is shown: it makes mistakes in both epochs.
    static int[][] steps() {
        return new int[][] {{1, 0}, {1, 1}, {0, 2}};
    }

    static int[][] table() {
        return new int[][] {{2, 1, 0}, {0, 1, 1}, {0, 0, 2}};
    }
}
