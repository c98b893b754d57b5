package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;

/// Trains every chunk from the zero state.
public final class NoCarryInTraining extends TorchCharLanguageModel {
    @Override
    protected State nextState(State after, boolean newEpoch, int batch) {
        return initialState(batch);
    }
}
