package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Network;
import gradus.reference.charlstm.TorchCharLanguageModel;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Counts padding in the loss.
public final class PadCounted extends TorchCharLanguageModel {
    @Override
    protected Network network(LmConfig of) {
        return new Changed(of);
    }

    private static final class Changed extends Network {
        Changed(LmConfig config) {
            super(config);
        }

        @Override
        public Tensor counted(Tensor targets) {
            return torch.ones_like(targets).to(torch.ScalarType.Float);
        }
    }
}
