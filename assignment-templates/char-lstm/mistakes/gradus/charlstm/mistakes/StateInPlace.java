package gradus.charlstm.mistakes;

import gradus.api.NdArray;
import gradus.reference.charlstm.TorchCharLanguageModel;

/// Moves the numbers of the state that it is given.
public final class StateInPlace extends TorchCharLanguageModel {
    @Override
    public Step forward(int[][] ids, State state) {
        Step step = super.forward(ids, state);
        overwrite(state.h(), step.state().h());
        overwrite(state.c(), step.state().c());
        return step;
    }

    private static void overwrite(NdArray old, NdArray now) {
        System.arraycopy(now.data(), 0, old.data(), 0, now.size());
    }
}
