package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Averages the velocity: v ← μ v + (1 − μ) g.
public final class MomentumEma extends TorchCnnClassifier {
    public MomentumEma() {
        super(Device.CPU);
    }

    @Override
    protected void update(Tensor p, Tensor v, Tensor g, Scalar lr, double momentum) {
        super.update(p, v, g.mul(new Scalar(1 - momentum)), lr, momentum);
    }
}
