package gradus.seq2seq.suite;

import gradus.api.NdArray;
import gradus.reference.seq2seq.Layout;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// A model with weights drawn at random, large enough that every part of it shows in the result.
///
/// The row of padding is not 0 here, so that a model which looks at padding is found out.
record Drawn(TransformerConfig config, Map<String, NdArray> weights) {
    /// Two layers each; no two lengths equal, so that exchanged axes show.
    static final TransformerConfig SMALL = new TransformerConfig(14, 10, 12, 3, 20, 2, 2, 0);

    static Drawn of(TransformerConfig config, RandomGenerator random) {
        Map<String, NdArray> weights = new LinkedHashMap<>();
        Layout.of(config).shapes().forEach((name, shape) -> weights.put(name, drawn(name, shape, random)));
        return new Drawn(config, weights);
    }

    private static NdArray drawn(String name, long[] shape, RandomGenerator random) {
        NdArray array =
                NdArray.zeros(Arrays.stream(shape).mapToInt(Math::toIntExact).toArray());
        boolean scale = name.contains("norm") && name.endsWith("weight");
        double spread = name.startsWith("embedding") ? 1 : shape.length == 2 ? 1.5 / Math.sqrt((double) shape[1]) : 0.2;
        for (int i = 0; i < array.size(); i++) {
            array.data()[i] = (float) ((scale ? 1 : 0) + spread * random.nextGaussian());
        }
        return array;
    }

    /// Makes the model write letters only, and end a row the more readily the larger `end` is.
    Drawn writing(double end) {
        Map<String, NdArray> changed = new LinkedHashMap<>(weights);
        float[] bias = array("linear.bias").data().clone();
        bias[Seq2SeqTransformer.PAD] = -100;
        bias[Seq2SeqTransformer.UNKNOWN] = -100;
        bias[Seq2SeqTransformer.SOS] = -100;
        bias[Seq2SeqTransformer.EOS] = (float) end;
        changed.put("linear.bias", new NdArray(bias, bias.length));
        return new Drawn(config, changed);
    }

    private NdArray array(String name) {
        return Objects.requireNonNull(weights.get(name), name);
    }

    /// Makes what the decoder reads of the question weaker or stronger.
    Drawn reading(double strength) {
        Map<String, NdArray> changed = new LinkedHashMap<>(weights);
        changed.replaceAll((name, array) -> name.contains("multihead_attn.out_proj") ? scaled(array, strength) : array);
        return new Drawn(config, changed);
    }

    private static NdArray scaled(NdArray array, double factor) {
        float[] data = array.data().clone();
        for (int i = 0; i < data.length; i++) {
            data[i] *= (float) factor;
        }
        return new NdArray(data, array.shape());
    }

    /// The same with one row of a matrix exchanged.
    Drawn withRow(String name, int row, double value) {
        Map<String, NdArray> changed = new LinkedHashMap<>(weights);
        NdArray matrix = array(name);
        float[] data = matrix.data().clone();
        Arrays.fill(data, row * matrix.shape()[1], (row + 1) * matrix.shape()[1], (float) value);
        changed.put(name, new NdArray(data, matrix.shape()));
        return new Drawn(config, changed);
    }

    /// The same with all weights 0.
    Drawn zeroed() {
        Map<String, NdArray> zeros = new LinkedHashMap<>();
        weights.forEach((name, array) -> zeros.put(name, NdArray.zeros(array.shape())));
        return new Drawn(config, zeros);
    }

    /// Builds the model and sets its weights.
    Seq2SeqTransformer into(Seq2SeqTransformer it) {
        it.build(config, 1);
        it.load(weights);
        return it;
    }
}
