package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Choice;
import gradus.reference.charlstm.TorchCharLanguageModel;

/// Always draws at temperature 1.
public final class TemperatureIgnored extends TorchCharLanguageModel {
    @Override
    protected double[] probabilities(float[] logits, double temperature) {
        return Choice.softmax(logits, 1);
    }
}
