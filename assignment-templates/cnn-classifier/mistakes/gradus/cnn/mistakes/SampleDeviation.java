package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.Pixels;
import gradus.reference.cnn.TorchCnnClassifier;

/// Computes the standard deviation of a sample.
public final class SampleDeviation extends TorchCnnClassifier {
    public SampleDeviation() {
        super(Device.CPU, new Wrong());
    }

    private static final class Wrong extends Pixels {
        @Override
        protected double freedom(double count) {
            return count - 1;
        }
    }
}
