package gradus.cnn.mistakes;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.reference.cnn.TorchCnnClassifier;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/// Never clears its gradients: each is added to those before.
public final class GradientsAddUp extends TorchCnnClassifier {
    public GradientsAddUp() {
        super(Device.CPU);
    }

    private final Map<String, Tensor> sums = new HashMap<>();

    @Override
    protected Map<String, Tensor> derivatives(Tensor loss) {
        Map<String, Tensor> fresh = super.derivatives(loss);
        fresh.replaceAll((name, g) -> sums.containsKey(name) ? g.add(sums.get(name)) : g);
        fresh.forEach((name, g) -> sums.put(name, g.detach().clone().retainReference()));
        return fresh;
    }

    @Override
    public void load(Map<String, NdArray> values) {
        sums.clear();
        super.load(values);
    }
}
