package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/// Clips each tensor by its own norm.
public final class ClipPerTensor extends TorchCharLanguageModel {
    @Override
    protected Map<String, Tensor> clipped(Map<String, Tensor> gradients, double maxNorm) {
        Map<String, Tensor> all = new LinkedHashMap<>();
        gradients.forEach((name, gradient) -> all.putAll(super.clipped(Map.of(name, gradient), maxNorm)));
        return all;
    }
}
