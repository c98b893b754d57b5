package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Returns probabilities where scores are asked for.
public final class SoftmaxInNet extends TorchCnnClassifier {
    public SoftmaxInNet() {
        super(Device.CPU);
    }

    @Override
    protected Tensor output(Tensor x) {
        return torch.softmax(super.output(x), 1);
    }
}
