package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Trains with a learning rate of its own.
public final class OtherDefaults extends TorchCnnClassifier {
    public OtherDefaults() {
        super(Device.CPU);
    }

    @Override
    public TrainConfig defaults() {
        return new TrainConfig("sgd", 1e-2, 0.9, 32, 20, 0);
    }
}
