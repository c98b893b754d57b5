package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Network;
import gradus.reference.charlstm.TorchCharLanguageModel;
import org.bytedeco.pytorch.global.torch;

/// Carries h and forgets c.
public final class CNotCarried extends TorchCharLanguageModel {
    @Override
    protected Network network(LmConfig of) {
        return new Changed(of);
    }

    private static final class Changed extends Network {
        Changed(LmConfig config) {
            super(config);
        }

        @Override
        protected Hidden start(Hidden given) {
            return new Hidden(given.h(), torch.zeros_like(given.c()));
        }
    }
}
