package gradus.charlstm.suite;

import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.charlstm.CharLanguageModel.State;
import gradus.reference.charlstm.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Draws small models whose weights are large enough for every one of them to be seen in the answers.
final class Models {
    private Models() {}

    /// Weights N(0, 1) in embedding and linear layer, N(0, 0.5²) in the recurrent layers.
    static Map<String, NdArray> weights(LmConfig config, RandomGenerator random) {
        Map<String, NdArray> weights = new LinkedHashMap<>();
        Weights.shapes(config)
                .forEach((name, shape) -> weights.put(name, noise(random, name.startsWith("rnn.") ? 0.5 : 1, shape)));
        return weights;
    }

    static NdArray noise(RandomGenerator random, double deviation, int... shape) {
        NdArray array = NdArray.zeros(shape);
        for (int i = 0; i < array.size(); i++) {
            array.data()[i] = (float) (deviation * random.nextGaussian());
        }
        return array;
    }

    static State state(LmConfig config, int batch, RandomGenerator random) {
        NdArray h = noise(random, 0.5, config.layers(), batch, config.hidden());
        return new State(
                h,
                config.cell() == Cell.LSTM
                        ? noise(random, 0.5, config.layers(), batch, config.hidden())
                        : NdArray.of());
    }

    /// The state before the first character, as it must be.
    static State zero(LmConfig config, int batch) {
        NdArray h = NdArray.zeros(config.layers(), batch, config.hidden());
        return new State(
                h, config.cell() == Cell.LSTM ? NdArray.zeros(config.layers(), batch, config.hidden()) : NdArray.of());
    }

    /// Ids from `from` to V − 1.
    static int[][] ids(LmConfig config, int rows, int batch, int from, RandomGenerator random) {
        int[][] ids = new int[rows][batch];
        for (int[] row : ids) {
            for (int b = 0; b < batch; b++) {
                row[b] = random.nextInt(from, config.vocabulary());
            }
        }
        return ids;
    }

    /// Gives an implementation a drawn model.
    static void install(CharLanguageModel it, LmConfig config, RandomGenerator random) {
        Map<String, NdArray> weights = weights(config, random);
        it.build(config, random.nextLong());
        it.load(weights);
    }
}
