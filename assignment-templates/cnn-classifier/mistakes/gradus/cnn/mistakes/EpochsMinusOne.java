package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Runs one epoch less than asked for.
public final class EpochsMinusOne extends TorchCnnClassifier {
    public EpochsMinusOne() {
        super(Device.CPU);
    }

    @Override
    protected int epochsToRun(int epochs) {
        return epochs - 1;
    }
}
