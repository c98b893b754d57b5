package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Network;
import gradus.reference.charlstm.TorchCharLanguageModel;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// Reads the four blocks of an LSTM in the order i, f, o, g.
public final class GatesIfog extends TorchCharLanguageModel {
    @Override
    protected Network network(LmConfig of) {
        return new Changed(of);
    }

    private static final class Changed extends Network {
        private final LmConfig config;

        Changed(LmConfig config) {
            super(config);
            this.config = config;
        }

        @Override
        protected Tensor used(String name, Tensor weight) {
            if (config.cell() == Cell.RNN) {
                return weight;
            }
            int h = config.hidden();
            return torch.cat(new TensorVector(
                    weight.narrow(0, 0, 2L * h), weight.narrow(0, 3L * h, h), weight.narrow(0, 2L * h, h)));
        }
    }
}
