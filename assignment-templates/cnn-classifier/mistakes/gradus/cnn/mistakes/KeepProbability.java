package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Takes p as the probability of keeping a value.
public final class KeepProbability extends TorchCnnClassifier {
    public KeepProbability() {
        super(Device.CPU);
    }

    @Override
    protected double keepProbability(double dropProbability) {
        return dropProbability;
    }
}
