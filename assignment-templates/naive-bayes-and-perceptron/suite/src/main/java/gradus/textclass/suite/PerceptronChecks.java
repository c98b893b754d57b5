package gradus.textclass.suite;

import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.textclass.TextClassifiers;
import gradus.textclass.TextClassifiers.Perceptron;
import gradus.textclass.suite.Reviews.Corpus;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 1.4 to 1.7: the perceptron, its average, the metrics, and the best effort on unseen texts.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PerceptronChecks {
    static final int WORDS = 400;
    static final int TRAINING = 300;
    static final int UNSEEN = 200;
    static final double CONTRAST = 0.38;
    static final double FULL = 0.80;
    static final double ZERO = 0.6;

    @Order(1)
    @Graded(id = "perceptron", item = "1.4", points = 12, title = "Weights and mistakes, step by step")
    void perceptron(Check<TextClassifiers> check) {
        for (int epochs : new int[] {1, 2, 7}) {
            String what = "trainPerceptron with " + epochs + (epochs == 1 ? " epoch" : " epochs");
            check.agrees(what, PracticeChecks.NUMBERS, (it, random) -> {
                Table table = Table.noisy(random, 20, 6);
                Perceptron learnt = it.trainPerceptron(table.counts(), table.labels(), epochs);
                return Map.of("bias", learnt.bias(), "mistakes", learnt.mistakes(), "weights", learnt.weights());
            });
        }
        check.agrees("trainPerceptron until nothing is wrong", PracticeChecks.NUMBERS, (it, random) -> {
            // The last word tells the class, so a perceptron that is right makes no mistakes in the end.
            Table table = Table.draw(random, 20, 6);
            return it.trainPerceptron(table.counts(), table.labels(), 200).mistakes();
        });
        check.agrees("margins", PracticeChecks.NUMBERS, (it, random) -> {
            Table table = Table.draw(random, 20, 6);
            return it.margins(random.doubles(6, -1, 1).toArray(), random.nextDouble(1, 2), table.counts());
        });
    }

    @Order(2)
    @Graded(
            id = "average",
            item = "1.5",
            points = 10,
            title = "The average over all steps",
            after = {"perceptron"})
    void average(Check<TextClassifiers> check) {
        for (int epochs : new int[] {3, 1}) {
            check.agrees("average over " + epochs + " epochs", PracticeChecks.NUMBERS, (it, random) -> {
                Table table = Table.noisy(random, 20, 6);
                Perceptron learnt = it.trainPerceptron(table.counts(), table.labels(), epochs);
                return Map.of("averageBias", learnt.averageBias(), "averageWeights", learnt.averageWeights());
            });
        }
    }

    @Order(3)
    @Graded(id = "metrics", item = "1.6", points = 4, title = "Accuracy, precision, recall and F1")
    void metrics(Check<TextClassifiers> check) {
        check.agrees("evaluate", PracticeChecks.NUMBERS, (it, random) -> {
            int[] labels = random.ints(40, 0, 2).toArray();
            int[] predicted = Arrays.stream(labels)
                    .map(label -> label == 1 && random.nextInt(4) > 0 ? 1 : random.nextInt(2))
                    .toArray();
            // At least these: one 1 that is missed and two 0 that are taken for 1.
            System.arraycopy(new int[] {1, 0, 0, 1}, 0, labels, 0, 4);
            System.arraycopy(new int[] {0, 1, 1, 1}, 0, predicted, 0, 4);
            return it.evaluate(predicted, labels);
        });
        check.agrees(
                "evaluate without a predicted 1",
                PracticeChecks.NUMBERS,
                (it, random) -> it.evaluate(new int[10], random.ints(10, 0, 2).toArray()));
    }

    @Order(4)
    @Graded(id = "result", item = "1.7", points = 6, title = "Unseen texts in three languages", trains = true)
    void result(Check<TextClassifiers> check) {
        double[] accuracies = new double[3];
        for (int i = 0; i < accuracies.length; i++) {
            Reviews language = new Reviews(check.random(), WORDS, CONTRAST);
            Corpus training = language.corpus(check.random(), TRAINING);
            Corpus unseen = language.corpus(check.random(), UNSEEN);
            int[] predicted = check.student().predict(training.texts(), training.labels(), unseen.texts());
            accuracies[i] = accuracy(check, predicted, unseen.labels());
        }
        Arrays.sort(accuracies);
        check.linear("the median accuracy on unseen texts", accuracies[1], "", FULL, ZERO);
    }

    private static double accuracy(Check<TextClassifiers> check, int[] predicted, int[] labels) {
        check.require(
                predicted.length == labels.length,
                "predict returns " + predicted.length + " classes for " + labels.length + " texts");
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            check.require(predicted[i] == 0 || predicted[i] == 1, "predict returns the class " + predicted[i]);
            right += predicted[i] == labels[i] ? 1 : 0;
        }
        return (double) right / labels.length;
    }
}
