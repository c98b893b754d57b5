package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;

/// Moves the window of the max-pool by one pixel.
public final class PoolStrideOne extends TorchCnnClassifier {
    public PoolStrideOne() {
        super(Device.CPU);
    }

    @Override
    protected long[] poolStride() {
        return ONE_STEP;
    }

    @Override
    protected int sideAfterPool(int side) {
        return side - 5;
    }
}
