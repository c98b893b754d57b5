package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Choice;
import gradus.reference.charlstm.TorchCharLanguageModel;
import gradus.reference.charlstm.Vocabulary;
import java.util.random.RandomGenerator;

/// Draws by adding Gumbel noise and taking the largest: another way to the same distribution.
public final class GumbelSampling extends TorchCharLanguageModel {
    @Override
    protected int choose(float[] logits, Decoding decoding, RandomGenerator random) {
        if (!decoding.sample()) {
            return Choice.greedy(logits);
        }
        int best = Vocabulary.SPECIAL;
        double largest = Double.NEGATIVE_INFINITY;
        for (int id = Vocabulary.SPECIAL; id < logits.length; id++) {
            double value = logits[id] / decoding.temperature() - Math.log(-Math.log(random.nextDouble()));
            if (value > largest) {
                largest = value;
                best = id;
            }
        }
        return best;
    }
}
