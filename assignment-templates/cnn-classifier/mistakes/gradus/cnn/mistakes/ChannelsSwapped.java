package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.Pixels;
import gradus.reference.cnn.TorchCnnClassifier;

/// Normalises red with the constants of blue, and blue with those of red.
public final class ChannelsSwapped extends TorchCnnClassifier {
    public ChannelsSwapped() {
        super(Device.CPU, new Wrong());
    }

    private static final class Wrong extends Pixels {
        @Override
        protected int constantsOf(int channel, int channels) {
            return channels - 1 - channel;
        }
    }
}
