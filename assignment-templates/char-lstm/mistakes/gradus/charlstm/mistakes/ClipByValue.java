package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Cuts each entry at the threshold.
public final class ClipByValue extends TorchCharLanguageModel {
    @Override
    protected Map<String, Tensor> clipped(Map<String, Tensor> gradients, double maxNorm) {
        Map<String, Tensor> cut = new LinkedHashMap<>();
        gradients.forEach((name, gradient) -> cut.put(
                name,
                gradient.maximum(torch.full_like(gradient, new Scalar(-maxNorm)))
                        .minimum(torch.full_like(gradient, new Scalar(maxNorm)))));
        return cut;
    }
}
