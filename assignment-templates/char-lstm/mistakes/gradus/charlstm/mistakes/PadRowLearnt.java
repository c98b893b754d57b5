package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Network;
import gradus.reference.charlstm.TorchCharLanguageModel;

/// Learns the row of the embedding that belongs to padding.
public final class PadRowLearnt extends TorchCharLanguageModel {
    @Override
    protected Network network(LmConfig of) {
        return new Changed(of);
    }

    private static final class Changed extends Network {
        Changed(LmConfig config) {
            super(config);
        }

        @Override
        protected long paddingRow() {
            return -1;
        }
    }
}
