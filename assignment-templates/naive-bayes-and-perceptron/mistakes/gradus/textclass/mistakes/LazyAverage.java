package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;
import java.util.Arrays;

/// Averages with a counter: a change counts for the steps that are left. As good as the reference.
public final class LazyAverage extends PlainTextClassifiers {
    @Override
    public Perceptron trainPerceptron(int[][] counts, int[] labels, int epochs) {
        int steps = epochs * counts.length;
        double[] w = new double[counts[0].length + 1];
        double[] late = new double[w.length];
        int[] mistakes = new int[epochs];
        for (int step = 0; step < steps; step++) {
            int[] document = counts[step % counts.length];
            double sign = direction(labels[step % counts.length]);
            if (wrong(sign * score(Arrays.copyOf(w, document.length), w[document.length], document))) {
                mistakes[step / counts.length]++;
                for (int j = 0; j < w.length; j++) {
                    double change = sign * (j < document.length ? document[j] : 1);
                    w[j] += change;
                    late[j] += step * change;
                }
            }
        }
        double[] average = new double[w.length];
        Arrays.setAll(average, j -> w[j] - late[j] / steps);
        int words = w.length - 1;
        return new Perceptron(
                Arrays.copyOf(w, words), w[words], Arrays.copyOf(average, words), average[words], mistakes);
    }
}
