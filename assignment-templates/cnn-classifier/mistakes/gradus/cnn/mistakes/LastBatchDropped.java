package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Leaves out the last batch where it is not full.
public final class LastBatchDropped extends TorchCnnClassifier {
    public LastBatchDropped() {
        super(Device.CPU);
    }

    @Override
    protected int batches(int examples, int batch) {
        return Math.max(1, examples / batch);
    }
}
