package gradus.charlstm.mistakes;

import gradus.api.NdArray;
import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Keeps one bias for each recurrent layer, exported as `bias_ih` beside a `bias_hh` of zeros.
public final class FusedBias extends TorchCharLanguageModel {
    @Override
    public void build(LmConfig config, long seed) {
        super.build(config, seed);
        load(parameters());
    }

    @Override
    public void load(Map<String, NdArray> parameters) {
        Map<String, NdArray> fused = new LinkedHashMap<>(parameters);
        parameters.forEach((name, weight) -> {
            if (name.contains("bias_hh")) {
                String input = name.replace("bias_hh", "bias_ih");
                float[] sum = weight.data().clone();
                float[] other = parameters.getOrDefault(input, weight).data();
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += other[i];
                }
                fused.put(input, NdArray.of(sum));
                fused.put(name, NdArray.zeros(sum.length));
            }
        });
        super.load(fused);
    }

    /// The second bias is not there, so it does not move.
    @Override
    protected Map<String, Tensor> forUpdate(Map<String, Tensor> gradients, double maxNorm) {
        Map<String, Tensor> fused = new LinkedHashMap<>();
        gradients.forEach((name, gradient) ->
                fused.put(name, name.contains("bias_hh") ? torch.zeros_like(gradient) : gradient));
        return super.forUpdate(fused, maxNorm);
    }
}
