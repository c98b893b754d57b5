package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import gradus.reference.charlstm.Vocabulary;

/// Skips characters of the prompt that the vocabulary does not have.
public final class UnknownSkipped extends TorchCharLanguageModel {
    @Override
    public String complete(String prompt, int steps, Decoding decoding) {
        StringBuilder known = new StringBuilder();
        prompt.codePoints()
                .filter(character -> encode(Character.toString(character))[0] != Vocabulary.UNKNOWN)
                .forEach(known::appendCodePoint);
        return super.complete(known.toString(), steps, decoding);
    }
}
