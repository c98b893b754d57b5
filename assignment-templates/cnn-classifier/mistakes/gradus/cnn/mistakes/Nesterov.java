package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.reference.cnn.TorchCnnClassifier;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Looks ahead: p ← p − lr (g + μ v).
public final class Nesterov extends TorchCnnClassifier {
    public Nesterov() {
        super(Device.CPU);
    }

    @Override
    protected void update(Tensor p, Tensor v, Tensor g, Scalar lr, double momentum) {
        v.mul_(new Scalar(momentum)).add_(g);
        p.sub_(v.mul(new Scalar(momentum)).add(g), lr);
    }
}
