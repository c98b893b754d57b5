package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Starts from the uniform distribution of Kaiming, in ±√(6/fan_in).
public final class OtherStart extends TorchCnnClassifier {
    public OtherStart() {
        super(Device.CPU);
    }

    @Override
    protected double bound(int fanIn) {
        return Math.sqrt(6.0 / fanIn);
    }
}
