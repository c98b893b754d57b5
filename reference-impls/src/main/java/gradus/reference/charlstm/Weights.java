package gradus.reference.charlstm;

import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel.LmConfig;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Names, shapes and first values of the weights.
public final class Weights {
    public static final String EMBEDDING = "embedding.weight";
    public static final String LINEAR = "linear.weight";
    public static final String LINEAR_BIAS = "linear.bias";

    private Weights() {}

    /// Returns the shape of each weight, in the order of the interface.
    public static Map<String, int[]> shapes(LmConfig config) {
        int rows = config.gates() * config.hidden();
        Map<String, int[]> shapes = new LinkedHashMap<>();
        shapes.put(EMBEDDING, new int[] {config.vocabulary(), config.embedding()});
        for (int layer = 0; layer < config.layers(); layer++) {
            shapes.put("rnn.weight_ih_l" + layer, new int[] {rows, layer == 0 ? config.embedding() : config.hidden()});
            shapes.put("rnn.weight_hh_l" + layer, new int[] {rows, config.hidden()});
            shapes.put("rnn.bias_ih_l" + layer, new int[] {rows});
            shapes.put("rnn.bias_hh_l" + layer, new int[] {rows});
        }
        shapes.put(LINEAR, new int[] {config.vocabulary(), config.hidden()});
        shapes.put(LINEAR_BIAS, new int[] {config.vocabulary()});
        return shapes;
    }

    /// Draws the default start: embedding N(0, 1) with a zero row for padding, all else uniform in ±1/√H.
    public static Map<String, NdArray> draw(LmConfig config, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        float bound = (float) (1 / Math.sqrt(config.hidden()));
        Map<String, NdArray> weights = new LinkedHashMap<>();
        shapes(config).forEach((name, shape) -> {
            NdArray weight = NdArray.zeros(shape);
            boolean embedding = name.equals(EMBEDDING);
            for (int i = embedding ? config.embedding() : 0; i < weight.size(); i++) {
                weight.data()[i] = embedding ? (float) random.nextGaussian() : random.nextFloat(-bound, bound);
            }
            weights.put(name, weight);
        });
        return weights;
    }

    /// Copies the weights in the order of the interface.
    ///
    /// @throws IllegalArgumentException when a name is missing or unknown, or a shape is another one
    public static Map<String, NdArray> copy(LmConfig config, Map<String, NdArray> given) {
        Map<String, int[]> shapes = shapes(config);
        Map<String, NdArray> weights = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            NdArray weight = given.get(name);
            if (weight == null || !Arrays.equals(weight.shape(), shape)) {
                throw new IllegalArgumentException(name + " must have the shape " + Arrays.toString(shape) + ", got "
                        + (weight == null ? "nothing" : Arrays.toString(weight.shape())));
            }
            weights.put(name, new NdArray(weight.data().clone(), shape));
        });
        given.keySet().stream()
                .filter(name -> !shapes.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("a model " + config + " has no weight " + name);
                });
        return weights;
    }
}
