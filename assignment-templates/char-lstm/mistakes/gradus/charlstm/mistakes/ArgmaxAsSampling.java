package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Choice;
import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.random.RandomGenerator;

/// Takes the most likely character where it should draw.
public final class ArgmaxAsSampling extends TorchCharLanguageModel {
    @Override
    protected int choose(float[] logits, Decoding decoding, RandomGenerator random) {
        return Choice.greedy(logits);
    }
}
