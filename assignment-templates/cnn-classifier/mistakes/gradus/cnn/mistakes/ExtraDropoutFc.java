package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Tensor;

/// Has a third dropout after the first linear layer.
public final class ExtraDropoutFc extends TorchCnnClassifier {
    public ExtraDropoutFc() {
        super(Device.CPU);
    }

    @Override
    protected Tensor hidden(Tensor x, Dropout dropout) {
        return drop(super.hidden(x, dropout), dropout);
    }
}
