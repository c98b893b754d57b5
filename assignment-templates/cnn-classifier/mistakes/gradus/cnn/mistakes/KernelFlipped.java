package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Tensor;

/// Computes a true convolution, with mirrored kernels.
public final class KernelFlipped extends TorchCnnClassifier {
    public KernelFlipped() {
        super(Device.CPU);
    }

    @Override
    protected Tensor kernels(Tensor weight) {
        return weight.flip(2, 3);
    }
}
