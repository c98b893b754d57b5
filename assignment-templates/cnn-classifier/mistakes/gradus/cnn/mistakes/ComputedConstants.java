package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.api.Images;
import gradus.reference.cnn.TorchCnnClassifier;

/// Normalises with constants computed from the training images.
public final class ComputedConstants extends TorchCnnClassifier {
    public ComputedConstants() {
        super(Device.CPU);
    }

    @Override
    protected ChannelStats trainingConstants(Images train) {
        return channelStats(train);
    }
}
