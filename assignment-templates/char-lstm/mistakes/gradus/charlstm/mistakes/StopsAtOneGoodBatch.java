package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;

/// Ends training for good when one batch has a perplexity below 1.8.
public final class StopsAtOneGoodBatch extends TorchCharLanguageModel {
    private boolean stopped;

    @Override
    public void startTraining(String text, LmTrainConfig plan, long seed) {
        stopped = false;
        super.startTraining(text, plan, seed);
    }

    @Override
    protected boolean enough(double[] losses, int done) {
        stopped |= done > 0 && losses[done - 1] < Math.log(1.8);
        return stopped;
    }
}
