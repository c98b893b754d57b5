package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Tensor;

/// Drops the values of the second stage after flattening them.
public final class DropoutAfterFlatten extends TorchCnnClassifier {
    public DropoutAfterFlatten() {
        super(Device.CPU);
    }

    @Override
    protected Tensor network(Tensor x, Dropout dropout) {
        Tensor first = drop(stage(x, "conv1", "conv2"), dropout);
        Tensor second = flatten(stage(first, "conv3", "conv4"));
        return output(hidden(drop(second, dropout), dropout));
    }
}
