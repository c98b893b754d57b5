package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;

/// Reads every chunk of the text from the zero state.
public final class StateResetInPerplexity extends TorchCharLanguageModel {
    @Override
    protected State afterChunk(State state, int batch) {
        return initialState(batch);
    }
}
