package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Network;
import gradus.reference.charlstm.TorchCharLanguageModel;
import org.bytedeco.pytorch.Tensor;

/// Sums over the targets where the mean is asked for.
public final class LossSummed extends TorchCharLanguageModel {
    @Override
    protected Network network(LmConfig of) {
        return new Changed(of);
    }

    private static final class Changed extends Network {
        Changed(LmConfig config) {
            super(config);
        }

        @Override
        public Tensor loss(Tensor logits, Tensor targets) {
            return nats(logits, targets).sum();
        }
    }
}
