package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.Pixels;
import gradus.reference.cnn.TorchCnnClassifier;

/// Forgets to divide the pixel by 255.
public final class NoDivision extends TorchCnnClassifier {
    public NoDivision() {
        super(Device.CPU, new Wrong());
    }

    private static final class Wrong extends Pixels {
        @Override
        protected float scaled(int pixel) {
            return pixel;
        }
    }
}
