package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;
import java.util.List;

/// Classifies unseen documents with the averaged perceptron. As good as naive Bayes for the marks.
public final class PerceptronPredicts extends PlainTextClassifiers {
    @Override
    public int[] predict(List<String> training, int[] labels, List<String> unseen) {
        List<String> vocabulary = vocabulary(training);
        Perceptron learnt = trainPerceptron(counts(training, vocabulary), labels, 10);
        double[] margins = margins(learnt.averageWeights(), learnt.averageBias(), counts(unseen, vocabulary));
        int[] classes = new int[margins.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = margins[i] > 0 ? 1 : 0;
        }
        return classes;
    }
}
