package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Tensor;

/// Returns scores where probabilities are asked for.
public final class ProbaIsLogits extends TorchCnnClassifier {
    public ProbaIsLogits() {
        super(Device.CPU);
    }

    @Override
    protected Tensor probabilities(Tensor logits) {
        return logits;
    }
}
