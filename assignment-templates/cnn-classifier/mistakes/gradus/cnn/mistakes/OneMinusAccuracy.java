package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Records 1 − accuracy as the validation loss.
public final class OneMinusAccuracy extends TorchCnnClassifier {
    public OneMinusAccuracy() {
        super(Device.CPU);
    }

    @Override
    protected double recordedLoss(Evaluation evaluation) {
        return 1 - evaluation.accuracy();
    }
}
