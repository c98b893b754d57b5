package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;

/// Starts every leg with a fresh optimiser.
public final class OptimiserRestarts extends TorchCharLanguageModel {
    @Override
    protected boolean keepsMoments() {
        return false;
    }
}
