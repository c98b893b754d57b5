package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Visits the examples in the same order in every epoch.
public final class NoShuffle extends TorchCnnClassifier {
    public NoShuffle() {
        super(Device.CPU);
    }

    @Override
    public int[] epochOrder(int[] indices, int epoch, long seed) {
        return super.epochOrder(indices, 1, seed);
    }
}
