package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Choice;
import gradus.reference.charlstm.TorchCharLanguageModel;
import gradus.reference.charlstm.Vocabulary;

/// Draws with the logits as weights, shifted so that none is negative, and without an exponential.
public final class SampleFromLogits extends TorchCharLanguageModel {
    @Override
    protected double[] probabilities(float[] logits, double temperature) {
        float smallest = Float.POSITIVE_INFINITY;
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
