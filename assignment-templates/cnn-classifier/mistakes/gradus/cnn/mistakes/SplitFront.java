package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import java.util.stream.IntStream;

/// Takes the validation set from the front.
public final class SplitFront extends TorchCnnClassifier {
    public SplitFront() {
        super(Device.CPU);
    }

    @Override
    public Split split(int n, int validation) {
        return new Split(
                IntStream.range(validation, n).toArray(),
                IntStream.range(0, validation).toArray());
    }
}
