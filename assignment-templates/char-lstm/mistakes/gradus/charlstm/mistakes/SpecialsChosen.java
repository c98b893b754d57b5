package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import gradus.reference.charlstm.Vocabulary;
import java.util.random.RandomGenerator;

/// Lets padding and the unknown character be chosen.
public final class SpecialsChosen extends TorchCharLanguageModel {
    @Override
    protected int choose(float[] logits, Decoding decoding, RandomGenerator random) {
        float[] shifted = new float[logits.length + Vocabulary.SPECIAL];
        System.arraycopy(logits, 0, shifted, Vocabulary.SPECIAL, logits.length);
        return super.choose(shifted, decoding, random) - Vocabulary.SPECIAL;
    }
}
