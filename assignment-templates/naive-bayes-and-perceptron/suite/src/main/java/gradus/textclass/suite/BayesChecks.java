package gradus.textclass.suite;

import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import gradus.textclass.TextClassifiers;
import gradus.textclass.TextClassifiers.Bayes;
import gradus.textclass.suite.Reviews.Corpus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 1.1 to 1.3: from texts to counts, and naive Bayes.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class BayesChecks {
    private static final int WORDS = 60;

    @Order(1)
    @Graded(id = "vocabulary", item = "1.1", points = 8, title = "The words in the order of their first appearance")
    void vocabulary(Check<TextClassifiers> check) {
        check.agrees("vocabulary", Tolerance.exact(), (it, random) -> it.vocabulary(texts(random)));
        check.agrees("vocabulary of other signs", Tolerance.exact(), (it, random) -> {
            String number = Integer.toString(random.nextInt(100, 1000));
            return it.vocabulary(List.of("", "  ", "(naïve)" + number + "Œuvre_x2y", "\tX\nœuvre-NAÏVE"));
        });
    }

    @Order(2)
    @Graded(id = "counts", item = "1.1", points = 8, title = "How often each word occurs in each text")
    void counts(Check<TextClassifiers> check) {
        check.agrees("counts", Tolerance.exact(), (it, random) -> {
            List<String> texts = texts(random);
            // Only words of every third text, so that the others have unknown ones.
            List<String> known = Arrays.stream(String.join(" ", texts.get(0), texts.get(3), texts.get(6))
                            .toLowerCase(Locale.ROOT)
                            .split("[^a-z]+"))
                    .distinct()
                    .toList();
            return it.counts(texts, known);
        });
    }

    @Order(3)
    @Graded(id = "bayes", item = "1.2", points = 10, title = "Priors and smoothed likelihoods")
    void bayes(Check<TextClassifiers> check) {
        for (double smoothing : new double[] {1, 0.25, 3}) {
            check.agrees("trainBayes with smoothing " + smoothing, PracticeChecks.NUMBERS, (it, random) -> {
                Table table = Table.draw(random, 30, 12);
                return it.trainBayes(table.counts(), table.labels(), smoothing);
            });
        }
        // As probabilities: the logarithm of a word that never occurs is −∞, which no tolerance compares.
        check.agrees("exp of trainBayes without smoothing", PracticeChecks.NUMBERS, (it, random) -> {
            Table table = Table.draw(random, 30, 12);
            return probabilities(it.trainBayes(table.counts(), table.labels(), 0));
        });
    }

    @Order(4)
    @Graded(id = "scores", item = "1.3", points = 8, title = "Logarithms of the joint probabilities")
    void scores(Check<TextClassifiers> check) {
        check.agrees("logJoint", PracticeChecks.NUMBERS, (it, random) -> {
            Table table = Table.draw(random, 25, 12);
            return it.logJoint(model(random, 12), table.counts());
        });
        check.agrees("logJoint with a word that has probability 0", PracticeChecks.NUMBERS, (it, random) -> {
            Table table = Table.draw(random, 25, 12);
            Bayes model = model(random, 12);
            model.logLikelihood()[1][3] = Double.NEGATIVE_INFINITY;
            for (int[] document : table.counts()) {
                document[3] = 0;
            }
            return it.logJoint(model, table.counts());
        });
    }

    @Order(5)
    @Graded(id = "posteriors", item = "1.3", points = 6, title = "Probabilities of the classes, also of long texts")
    void posteriors(Check<TextClassifiers> check) {
        check.agrees("posteriors", PracticeChecks.NUMBERS, (it, random) -> it.posteriors(rows(random, 10, -3)));
        check.agrees(
                "posteriors of long texts",
                PracticeChecks.NUMBERS,
                (it, random) -> it.posteriors(rows(random, 10, -3000)));
        check.agrees("posteriors with −∞", PracticeChecks.NUMBERS, (it, random) -> {
            double[][] rows = rows(random, 4, -3);
            rows[2][random.nextInt(2)] = Double.NEGATIVE_INFINITY;
            return it.posteriors(rows);
        });
    }

    @Order(6)
    @Graded(id = "classify", item = "1.3", points = 4, title = "The class with the larger number")
    void classify(Check<TextClassifiers> check) {
        check.agrees("classify", Tolerance.exact(), (it, random) -> it.classify(rows(random, 20, 0)));
        check.agrees("classify with equal numbers", Tolerance.exact(), (it, random) -> {
            double[][] rows = rows(random, 6, 0);
            int tie = random.nextInt(6);
            rows[tie][1] = rows[tie][0];
            return it.classify(rows);
        });
    }

    private static List<String> texts(RandomGenerator random) {
        Corpus corpus = new Reviews(random, WORDS, 0.5).corpus(random, 12);
        return corpus.texts();
    }

    private static double[][] rows(RandomGenerator random, int count, double mean) {
        double[][] rows = new double[count][2];
        for (double[] row : rows) {
            row[0] = mean + random.nextGaussian();
            row[1] = mean + random.nextGaussian();
        }
        return rows;
    }

    private static Bayes model(RandomGenerator random, int words) {
        double[] prior = {Math.log(0.3), Math.log(0.7)};
        double[][] likelihood = new double[2][];
        Arrays.setAll(
                likelihood, _ -> random.doubles(words, 0.01, 0.2).map(Math::log).toArray());
        return new Bayes(prior, likelihood);
    }

    private static Map<String, Object> probabilities(Bayes model) {
        double[][] likelihood = Arrays.stream(model.logLikelihood())
                .map(row -> Arrays.stream(row).map(Math::exp).toArray())
                .toArray(double[][]::new);
        return Map.of("prior", Arrays.stream(model.logPrior()).map(Math::exp).toArray(), "likelihood", likelihood);
    }
}
