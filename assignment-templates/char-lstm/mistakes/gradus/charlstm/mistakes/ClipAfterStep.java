package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/// Clips when the weights have already moved.
public final class ClipAfterStep extends TorchCharLanguageModel {
    @Override
    protected Map<String, Tensor> forUpdate(Map<String, Tensor> gradients, double maxNorm) {
        return gradients;
    }
}
