package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Choice;
import gradus.reference.charlstm.TorchCharLanguageModel;

/// Draws a character, but reads the most likely one.
public final class ArgmaxFedBack extends TorchCharLanguageModel {
    @Override
    protected int readNext(int chosen, Step before) {
        return Choice.greedy(lastRow(before.logits()));
    }
}
