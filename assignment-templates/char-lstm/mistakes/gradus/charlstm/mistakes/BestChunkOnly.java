package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.List;

/// Takes the smallest perplexity of a chunk for that of the text.
public final class BestChunkOnly extends TorchCharLanguageModel {
    @Override
    protected double perplexity(List<Counted> parts) {
        return parts.stream()
                .mapToDouble(part -> super.perplexity(List.of(part)))
                .min()
                .orElse(0);
    }
}
