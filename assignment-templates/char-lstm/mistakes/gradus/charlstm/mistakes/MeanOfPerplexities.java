package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.List;

/// Averages the perplexities of the chunks.
public final class MeanOfPerplexities extends TorchCharLanguageModel {
    @Override
    protected double perplexity(List<Counted> parts) {
        return parts.stream()
                .mapToDouble(part -> super.perplexity(List.of(part)))
                .average()
                .orElse(0);
    }
}
