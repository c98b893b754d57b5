package gradus.reference.seq2seq;

import gradus.api.NdArray;
import gradus.reference.torch.TensorScope;
import gradus.reference.torch.Values;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// A model's parameters by name, with their gradients. They outlive every scope until [#close].
public final class Weights implements AutoCloseable {
    private final Values values;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    Weights(TransformerConfig config, long seed, Values values) {
        this.values = values;
        StartValues start = new StartValues(config, seed);
        try (TensorScope _ = TensorScope.open()) {
            Layout.of(config).shapes().forEach((name, shape) -> {
                Tensor tensor = values.numbers(start.of(name, shape)).clone();
                tensor.set_requires_grad(true);
                tensors.put(name, tensor.retainReference());
            });
        }
    }

    /// Returns the parameter itself, which is part of the graph.
    ///
    /// @throws IllegalArgumentException when the model has none of that name
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the model has no parameter " + name);
        }
        return tensor;
    }

    public Collection<Tensor> all() {
        return tensors.values();
    }

    TensorVector vector() {
        return new TensorVector(tensors.values().toArray(new Tensor[0]));
    }

    Map<String, NdArray> copy() {
        return each(Values::toArray);
    }

    /// Copies the gradients; a parameter that the loss does not depend on has zeros.
    Map<String, NdArray> gradients() {
        return each(tensor -> {
            Tensor gradient = tensor.grad();
            return Values.toArray(gradient.defined() ? gradient : torch.zeros_like(tensor));
        });
    }

    private Map<String, NdArray> each(Function<Tensor, NdArray> copy) {
        Map<String, NdArray> copies = new LinkedHashMap<>();
        try (TensorScope _ = TensorScope.open()) {
            tensors.forEach((name, tensor) -> copies.put(name, copy.apply(tensor)));
        }
        return copies;
    }

    /// Sets all parameters. libtorch would accept a wrong shape in silence, so names and shapes are compared
    /// first.
    ///
    /// @throws IllegalArgumentException naming the first parameter that is missing, unknown or of another shape
    void load(Map<String, NdArray> parameters) {
        tensors.keySet().stream()
                .filter(name -> !parameters.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("parameter " + name + " is missing");
                });
        parameters.forEach((name, array) -> requireShape(name, get(name), array));
        try (TensorScope _ = TensorScope.open();
                NoGradGuard _ = new NoGradGuard()) {
            parameters.forEach((name, array) -> get(name).copy_(values.numbers(array)));
        }
    }

    private static void requireShape(String name, Tensor tensor, NdArray array) {
        int[] shape = Arrays.stream(tensor.shape()).mapToInt(Math::toIntExact).toArray();
        if (!Arrays.equals(shape, array.shape())) {
            throw new IllegalArgumentException("parameter " + name + " has the shape " + Arrays.toString(array.shape())
                    + ", expected " + Arrays.toString(shape));
        }
    }

    void clearGradients() {
        try (TensorScope _ = TensorScope.open()) {
            for (Tensor tensor : tensors.values()) {
                Tensor gradient = tensor.grad();
                if (gradient.defined()) {
                    gradient.zero_();
                }
            }
        }
    }

    /// Scales all gradients by min(1, M / (norm + 1e-6)), with one norm over all of them (Pascanu et al., 2013).
    void clipGradients(double largestNorm) {
        torch.clip_grad_norm_(vector(), largestNorm);
    }

    /// p ← p − rate · gradient.
    void descend(double rate) {
        try (TensorScope _ = TensorScope.open();
                NoGradGuard _ = new NoGradGuard()) {
            for (Tensor tensor : tensors.values()) {
                Tensor gradient = tensor.grad();
                if (gradient.defined()) {
                    tensor.sub_(gradient, new Scalar(rate));
                }
            }
        }
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::releaseReference);
        tensors.clear();
    }
}
