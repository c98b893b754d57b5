package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.Pixels;
import gradus.reference.cnn.TorchCnnClassifier;

/// Divides by the variance.
public final class VarianceAsStd extends TorchCnnClassifier {
    public VarianceAsStd() {
        super(Device.CPU, new Wrong());
    }

    private static final class Wrong extends Pixels {
        @Override
        protected float divisor(float std) {
            return std * std;
        }
    }
}
