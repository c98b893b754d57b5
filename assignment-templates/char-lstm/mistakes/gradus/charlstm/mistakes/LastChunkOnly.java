package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.List;

/// Takes the perplexity of the last chunk for that of the text.
public final class LastChunkOnly extends TorchCharLanguageModel {
    @Override
    protected double perplexity(List<Counted> parts) {
        return super.perplexity(List.of(parts.getLast()));
    }
}
