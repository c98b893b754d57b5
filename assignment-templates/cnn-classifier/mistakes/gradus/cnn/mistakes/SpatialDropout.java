package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Tensor;

/// Drops whole channels.
public final class SpatialDropout extends TorchCnnClassifier {
    public SpatialDropout() {
        super(Device.CPU);
    }

    @Override
    protected long[] maskShape(Tensor x) {
        return new long[] {x.size(0), x.size(1), 1, 1};
    }
}
