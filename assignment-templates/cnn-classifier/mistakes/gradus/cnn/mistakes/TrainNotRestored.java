package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Stays in evaluation mode after the first validation.
public final class TrainNotRestored extends TorchCnnClassifier {
    public TrainNotRestored() {
        super(Device.CPU);
    }

    @Override
    protected void resumeTraining() {
        // The mode of training is not set again.
    }
}
