package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Drops values in evaluation as well.
public final class EvalForgotten extends TorchCnnClassifier {
    public EvalForgotten() {
        super(Device.CPU);
    }

    @Override
    protected boolean active(boolean training, double dropProbability) {
        return dropProbability > 0;
    }
}
