package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Choice;
import gradus.reference.charlstm.TorchCharLanguageModel;

/// Multiplies the logits by the temperature.
public final class TemperatureMultiplies extends TorchCharLanguageModel {
    @Override
    protected double[] probabilities(float[] logits, double temperature) {
        return Choice.softmax(logits, 1 / temperature);
    }
}
