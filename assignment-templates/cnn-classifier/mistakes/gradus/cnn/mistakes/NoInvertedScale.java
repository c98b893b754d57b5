package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Leaves kept values as they are.
public final class NoInvertedScale extends TorchCnnClassifier {
    public NoInvertedScale() {
        super(Device.CPU);
    }

    @Override
    protected double scale(double keep) {
        return 1;
    }
}
