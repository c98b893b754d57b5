package gradus.reference.charlstm;

import gradus.api.NdArray;
import gradus.reference.torch.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Adam (Kingma and Ba 2015, algorithm 1) for one leg: the moments are tensors while it lasts, and arrays
/// between legs.
final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final Map<String, Tensor> first;
    private final Map<String, Tensor> second;
    private final double rate;
    private int step;

    private Adam(Map<String, Tensor> first, Map<String, Tensor> second, double rate, int step) {
        this.first = first;
        this.second = second;
        this.rate = rate;
        this.step = step;
    }

    /// The moments between two legs.
    record Moments(Map<String, NdArray> first, Map<String, NdArray> second, int step) {
        /// Returns moments for weights that were never moved.
        static Moments zero(Map<String, NdArray> weights) {
            Map<String, NdArray> zeros = new LinkedHashMap<>();
            weights.forEach((name, weight) -> zeros.put(name, NdArray.zeros(weight.shape())));
            return new Moments(zeros, zeros, 0);
        }
    }

    static Adam resume(Moments moments, double rate, Values values) {
        return new Adam(values.numbers(moments.first()), values.numbers(moments.second()), rate, moments.step());
    }

    Moments moments() {
        return new Moments(Values.toArrays(first), Values.toArrays(second), step);
    }

    /// Moves the weights in place.
    void step(Map<String, Tensor> weights, Map<String, Tensor> gradients) {
        step++;
        double correction1 = 1 - Math.pow(BETA1, step);
        double correction2 = Math.sqrt(1 - Math.pow(BETA2, step));
        gradients.forEach((name, gradient) -> {
            Tensor m = moment(first, name);
            Tensor v = moment(second, name);
            m.mul_(new Scalar(BETA1)).add_(gradient, new Scalar(1 - BETA1));
            v.mul_(new Scalar(BETA2)).addcmul_(gradient, gradient, new Scalar(1 - BETA2));
            Tensor root = v.sqrt().div_(new Scalar(correction2)).add_(new Scalar(EPSILON));
            moment(weights, name).addcdiv_(m, root, new Scalar(-rate / correction1));
        });
    }

    private static Tensor moment(Map<String, Tensor> of, String name) {
        Tensor tensor = of.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("there is no weight " + name);
        }
        return tensor;
    }
}
