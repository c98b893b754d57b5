package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Pads the maps, so that they keep their size.
public final class PaddingSame extends TorchCnnClassifier {
    public PaddingSame() {
        super(Device.CPU);
    }

    @Override
    protected long[] padding() {
        return ONE_STEP;
    }

    @Override
    protected int sideAfterPool(int side) {
        return side / 2;
    }
}
