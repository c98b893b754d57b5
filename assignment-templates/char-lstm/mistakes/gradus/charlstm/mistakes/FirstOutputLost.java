package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;

/// Throws the first new character away.
public final class FirstOutputLost extends TorchCharLanguageModel {
    @Override
    public String complete(String prompt, int steps, Decoding decoding) {
        String longer = super.complete(prompt, steps + 1, decoding);
        return longer.substring(longer.offsetByCodePoints(0, 1));
    }
}
