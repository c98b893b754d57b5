package gradus.charlstm.mistakes;

import gradus.reference.charlstm.Network;
import gradus.reference.charlstm.TorchCharLanguageModel;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Leaves the second bias vector of each recurrent layer out.
public final class OneBias extends TorchCharLanguageModel {
    @Override
    protected Network network(LmConfig of) {
        return new Changed(of);
    }

    private static final class Changed extends Network {
        Changed(LmConfig config) {
            super(config);
        }

        @Override
        protected Tensor used(String name, Tensor weight) {
            return name.contains("bias_hh") ? weight.mul(new Scalar(0)) : weight;
        }
    }
}
