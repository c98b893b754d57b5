package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Clips by the norm alone, without the 1e-6.
public final class ClipWithoutEpsilon extends TorchCharLanguageModel {
    @Override
    protected Map<String, Tensor> clipped(Map<String, Tensor> gradients, double maxNorm) {
        double squares = 0;
        for (Tensor gradient : gradients.values()) {
            squares += gradient.square().sum().item_double();
        }
        double factor = Math.min(1, maxNorm / Math.max(Math.sqrt(squares), 1e-30));
        Map<String, Tensor> scaled = new LinkedHashMap<>();
        gradients.forEach((name, gradient) -> scaled.put(name, gradient.mul(new Scalar(factor))));
        return scaled;
    }
}
