package gradus.charlstm.suite;

import gradus.reference.charlstm.Choice;
import gradus.reference.charlstm.Vocabulary;

/// Wrong ways to make a distribution of logits that students are known to take.
final class Rules {
    private Rules() {}

    /// The logits themselves as weights, shifted so that the smallest is 0.
    static double[] shifted(float[] logits, double temperature) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int id = Vocabulary.SPECIAL; id < logits.length; id++) {
            smallest = Math.min(smallest, logits[id]);
        }
        double[] weights = new double[logits.length];
        for (int id = Vocabulary.SPECIAL; id < logits.length; id++) {
            weights[id] = (logits[id] - smallest) / temperature;
        }
        return Choice.normalised(weights);
    }
}
