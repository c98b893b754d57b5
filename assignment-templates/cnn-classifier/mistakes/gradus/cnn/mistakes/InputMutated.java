package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.api.Images;
import gradus.api.NdArray;
import gradus.reference.cnn.TorchCnnClassifier;
import java.util.Arrays;

/// Normalises in place: the bytes of the caller are changed.
public final class InputMutated extends TorchCnnClassifier {
    public InputMutated() {
        super(Device.CPU);
    }

    @Override
    public NdArray normalize(Images images, float[] mean, float[] std) {
        NdArray normalised = super.normalize(images, mean, std);
        Arrays.fill(images.pixels(), (byte) 0);
        return normalised;
    }
}
