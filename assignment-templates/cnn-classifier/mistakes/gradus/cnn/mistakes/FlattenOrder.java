package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Tensor;

/// Flattens row, column, channel.
public final class FlattenOrder extends TorchCnnClassifier {
    public FlattenOrder() {
        super(Device.CPU);
    }

    @Override
    protected Tensor flatten(Tensor x) {
        return x.permute(0, 2, 3, 1).flatten(1, -1);
    }
}
