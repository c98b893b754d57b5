package solution;

import gradus.textclass.TextClassifiers;
import java.util.List;

/**
 * Your solution. Replace each method's body; what it must compute stands in the handout and in the documentation of
 * TextClassifiers.
 *
 * <p>You may add classes beside this one, in any package of your own. Exactly one public class implements
 * TextClassifiers, and its constructor takes nothing (as here) or one gradus.api.Device.
 */
public final class Solution implements TextClassifiers {

    /** Item 1.1: each word once, in the order of first appearance, in lower case. */
    @Override
    public List<String> vocabulary(List<String> documents) {
        throw new UnsupportedOperationException("vocabulary is not implemented yet");
    }

    /** Item 1.1: how often each word of the vocabulary occurs in each document. */
    @Override
    public int[][] counts(List<String> documents, List<String> vocabulary) {
        throw new UnsupportedOperationException("counts is not implemented yet");
    }

    /** Item 1.2: priors and smoothed likelihoods, as natural logarithms. */
    @Override
    public Bayes trainBayes(int[][] counts, int[] labels, double smoothing) {
        throw new UnsupportedOperationException("trainBayes is not implemented yet");
    }

    /** Item 1.3: log prior plus the sum of counts times log likelihoods. */
    @Override
    public double[][] logJoint(Bayes model, int[][] counts) {
        throw new UnsupportedOperationException("logJoint is not implemented yet");
    }

    /** Item 1.3: probabilities of the classes, without underflow. */
    @Override
    public double[][] posteriors(double[][] logJoint) {
        throw new UnsupportedOperationException("posteriors is not implemented yet");
    }

    /** Item 1.3: the class with the larger number, class 0 when they are equal. */
    @Override
    public int[] classify(double[][] scores) {
        throw new UnsupportedOperationException("classify is not implemented yet");
    }

    /** Items 1.4 and 1.5: the perceptron and its average over all steps. */
    @Override
    public Perceptron trainPerceptron(int[][] counts, int[] labels, int epochs) {
        throw new UnsupportedOperationException("trainPerceptron is not implemented yet");
    }

    /** Item 1.4: weights times counts plus bias. */
    @Override
    public double[] margins(double[] weights, double bias, int[][] counts) {
        throw new UnsupportedOperationException("margins is not implemented yet");
    }

    /** Item 1.6: accuracy, precision, recall and F1 of class 1. */
    @Override
    public Metrics evaluate(int[] predicted, int[] labels) {
        throw new UnsupportedOperationException("evaluate is not implemented yet");
    }

    /** Item 1.7: your best effort on unseen texts. */
    @Override
    public int[] predict(List<String> training, int[] labels, List<String> unseen) {
        throw new UnsupportedOperationException("predict is not implemented yet");
    }
}
