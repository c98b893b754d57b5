package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;

/// Draws from the same seed whatever seed it is given.
public final class SamplingSeedIgnored extends TorchCharLanguageModel {
    @Override
    public String complete(String prompt, int steps, Decoding decoding) {
        return super.complete(prompt, steps, new Decoding(decoding.sample(), decoding.temperature(), 0));
    }
}
