package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;

/// Returns one character more than it was asked for.
public final class StepsPlusOne extends TorchCharLanguageModel {
    @Override
    public String complete(String prompt, int steps, Decoding decoding) {
        return super.complete(prompt, steps + 1, decoding);
    }
}
