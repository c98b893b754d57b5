package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Takes the maximum before the ReLU: the two commute.
public final class ReluAfterPool extends TorchCnnClassifier {
    public ReluAfterPool() {
        super(Device.CPU);
    }

    @Override
    protected Tensor stage(Tensor x, String first, String second) {
        return torch.relu(pool(convolution(torch.relu(convolution(x, first)), second)));
    }
}
