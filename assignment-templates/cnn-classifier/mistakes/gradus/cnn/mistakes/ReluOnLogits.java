package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Has a ReLU after the last layer too.
public final class ReluOnLogits extends TorchCnnClassifier {
    public ReluOnLogits() {
        super(Device.CPU);
    }

    @Override
    protected Tensor output(Tensor x) {
        return torch.relu(super.output(x));
    }
}
