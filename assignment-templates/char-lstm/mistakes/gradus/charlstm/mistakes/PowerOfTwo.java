package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.List;

/// Raises 2, not e, to the loss.
public final class PowerOfTwo extends TorchCharLanguageModel {
    @Override
    protected double perplexity(List<Counted> parts) {
        return Math.pow(2, Math.log(super.perplexity(parts)));
    }
}
