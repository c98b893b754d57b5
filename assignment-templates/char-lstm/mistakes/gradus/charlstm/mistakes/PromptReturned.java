package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;

/// Returns the prompt in front of the new characters.
public final class PromptReturned extends TorchCharLanguageModel {
    @Override
    public String complete(String prompt, int steps, Decoding decoding) {
        return prompt + super.complete(prompt, steps, decoding);
    }
}
