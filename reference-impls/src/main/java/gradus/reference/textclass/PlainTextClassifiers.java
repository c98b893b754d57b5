package gradus.reference.textclass;

import gradus.textclass.TextClassifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Naive Bayes and the averaged perceptron as the sheet states them.
///
/// It is open for subclasses on purpose. Each known mistake of the assignment overrides one of the small
/// methods
/// below, so that the mistake is the only thing in its file.
public class PlainTextClassifiers implements TextClassifiers {
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    @Override
    public List<String> vocabulary(List<String> documents) {
        Set<String> words = distinct();
        documents.forEach(document -> words.addAll(words(document)));
        return new ArrayList<>(words);
    }

    /// Makes the set whose order is that of the vocabulary.
    protected Set<String> distinct() {
        return new LinkedHashSet<>();
    }

    /// Cuts a document into words.
    protected List<String> words(String document) {
        return LETTERS.matcher(document)
                .results()
                .map(MatchResult::group)
                .map(this::folded)
                .toList();
    }

    protected String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    @Override
    public int[][] counts(List<String> documents, List<String> vocabulary) {
        Map<String, Integer> places = new HashMap<>();
        vocabulary.forEach(word -> places.put(word, places.size()));
        int[][] counts = new int[documents.size()][vocabulary.size()];
        for (int i = 0; i < counts.length; i++) {
            for (String word : words(documents.get(i))) {
                Integer place = places.get(word);
                if (place != null) {
                    counts[i][place] = oneMore(counts[i][place]);
                }
            }
        }
        return counts;
    }

    protected int oneMore(int count) {
        return count + 1;
    }

    @Override
    public Bayes trainBayes(int[][] counts, int[] labels, double smoothing) {
        int words = counts[0].length;
        double[] documents = new double[2];
        double[][] occurrences = new double[2][words];
        double[] totals = new double[2];
        for (int i = 0; i < counts.length; i++) {
            documents[labels[i]]++;
            for (int j = 0; j < words; j++) {
                occurrences[labels[i]][j] += counts[i][j];
                totals[labels[i]] += counts[i][j];
            }
        }
        double[] logPrior = new double[2];
        double[][] logLikelihood = new double[2][words];
        for (int c = 0; c < 2; c++) {
            logPrior[c] = Math.log(prior(documents[c], counts.length));
            for (int j = 0; j < words; j++) {
                logLikelihood[c][j] = Math.log(likelihood(occurrences[c][j], totals[c], smoothing, words));
            }
        }
        return new Bayes(logPrior, logLikelihood);
    }

    protected double prior(double ofClass, int all) {
        return ofClass / all;
    }

    protected double likelihood(double count, double total, double smoothing, int words) {
        return (count + smoothing) / (total + smoothing * words);
    }

    @Override
    public double[][] logJoint(Bayes model, int[][] counts) {
        double[][] scores = new double[counts.length][2];
        for (int i = 0; i < counts.length; i++) {
            for (int c = 0; c < 2; c++) {
                scores[i][c] = start(model.logPrior()[c]);
                for (int j = 0; j < counts[i].length; j++) {
                    if (contributes(counts[i][j])) {
                        scores[i][c] += counts[i][j] * model.logLikelihood()[c][j];
                    }
                }
            }
        }
        return scores;
    }

    /// Returns what the sum of a class begins with.
    protected double start(double logPrior) {
        return logPrior;
    }

    protected boolean contributes(int count) {
        return count > 0;
    }

    @Override
    public double[][] posteriors(double[][] logJoint) {
        double[][] probabilities = new double[logJoint.length][2];
        for (int i = 0; i < logJoint.length; i++) {
            double shift = shift(logJoint[i]);
            double first = Math.exp(logJoint[i][0] - shift);
            double second = Math.exp(logJoint[i][1] - shift);
            probabilities[i][0] = first / (first + second);
            probabilities[i][1] = second / (first + second);
        }
        return probabilities;
    }

    /// Returns what is taken off a row before it goes through exp.
    protected double shift(double[] row) {
        return Math.max(row[0], row[1]);
    }

    @Override
    public int[] classify(double[][] scores) {
        int[] classes = new int[scores.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = isOne(scores[i][0], scores[i][1]) ? 1 : 0;
        }
        return classes;
    }

    protected boolean isOne(double zero, double one) {
        return one > zero;
    }

    @Override
    public Perceptron trainPerceptron(int[][] counts, int[] labels, int epochs) {
        int words = counts[0].length;
        double[] w = new double[words];
        double b = 0;
        double[] sum = new double[words];
        double sumOfBias = 0;
        int summed = 0;
        int[] mistakes = new int[epochs];
        int steps = epochs * counts.length;
        for (int step = 0; step < steps; step++) {
            int i = step % counts.length;
            boolean wrong = wrong((labels[i] == 1 ? 1 : -1) * score(w, b, counts[i]));
            if (wrong) {
                mistakes[step / counts.length]++;
            }
            if (learns(wrong)) {
                add(w, counts[i], direction(labels[i]));
                b += biasStep(direction(labels[i]));
            }
            if (averaged(wrong, step, counts.length, steps)) {
                summed++;
                sumOfBias += b;
                for (int j = 0; j < words; j++) {
                    sum[j] += w[j];
                }
            }
        }
        for (int j = 0; j < words; j++) {
            sum[j] /= Math.max(1, summed);
        }
        return new Perceptron(w, b, sum, sumOfBias / Math.max(1, summed), mistakes);
    }

    private static void add(double[] w, int[] counts, double direction) {
        for (int j = 0; j < w.length; j++) {
            w[j] += direction * counts[j];
        }
    }

    protected boolean wrong(double margin) {
        return margin <= 0;
    }

    /// Tells whether a step changes the weights.
    protected boolean learns(boolean wrong) {
        return wrong;
    }

    /// Returns the factor with which a document is added to the weights.
    protected double direction(int label) {
        return label == 1 ? 1 : -1;
    }

    protected double biasStep(double direction) {
        return direction;
    }

    /// Tells whether the weights after a step are part of the average.
    protected boolean averaged(boolean wrong, int step, int documents, int steps) {
        return true;
    }

    @Override
    public double[] margins(double[] weights, double bias, int[][] counts) {
        double[] margins = new double[counts.length];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = score(weights, bias, counts[i]);
        }
        return margins;
    }

    protected double score(double[] w, double b, int[] counts) {
        double score = b;
        for (int j = 0; j < w.length; j++) {
            score += w[j] * counts[j];
        }
        return score;
    }

    @Override
    public Metrics evaluate(int[] predicted, int[] labels) {
        int[][] table = new int[2][2];
        for (int i = 0; i < labels.length; i++) {
            table[predicted[i]][labels[i]]++;
        }
        double precision = quotient(table[1][1], table[1][0] + table[1][1]);
        double recall = quotient(table[1][1], table[0][1] + table[1][1]);
        return metrics(quotient(table[0][0] + table[1][1], labels.length), precision, recall);
    }

    protected Metrics metrics(double accuracy, double precision, double recall) {
        return new Metrics(accuracy, precision, recall, quotient(2 * precision * recall, precision + recall));
    }

    protected static double quotient(double a, double b) {
        return b == 0 ? 0 : a / b;
    }

    /// Classifies with smoothed naive Bayes; on purpose without the methods that a mistake overrides.
    @Override
    public int[] predict(List<String> training, int[] labels, List<String> unseen) {
        TextClassifiers right = new PlainTextClassifiers();
        List<String> vocabulary = right.vocabulary(training);
        Bayes model = right.trainBayes(right.counts(training, vocabulary), labels, 1);
        return right.classify(right.logJoint(model, right.counts(unseen, vocabulary)));
    }
}
