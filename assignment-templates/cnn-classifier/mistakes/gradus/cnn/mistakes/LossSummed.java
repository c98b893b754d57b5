package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Sums the loss over the batch.
public final class LossSummed extends TorchCnnClassifier {
    public LossSummed() {
        super(Device.CPU);
    }

    @Override
    protected Tensor crossEntropy(Tensor logits, Tensor labels) {
        return super.crossEntropy(logits, labels).mul(new Scalar((double) labels.size(0)));
    }
}
