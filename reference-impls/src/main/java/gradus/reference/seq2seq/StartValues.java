package gradus.reference.seq2seq;

import gradus.api.NdArray;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Draws the weights that a new model starts with, as the sheet says.
///
/// Embeddings are N(0, 1), the row of padding is 0. Matrices of the Transformer are Xavier-uniform (Glorot and
/// Bengio,
/// 2010), biases of attention 0, norms the identity, everything else uniform in ±1/√fan_in.
final class StartValues {
    private final TransformerConfig config;
    private final RandomGenerator random;

    StartValues(TransformerConfig config, long seed) {
        this.config = config;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    NdArray of(String name, long[] shape) {
        NdArray values =
                NdArray.zeros(Arrays.stream(shape).mapToInt(Math::toIntExact).toArray());
        if (name.startsWith("embedding")) {
            for (int i = config.dimension(); i < values.size(); i++) {
                values.data()[i] = (float) random.nextGaussian();
            }
        } else if (name.contains("norm")) {
            Arrays.fill(values.data(), name.endsWith("weight") ? 1 : 0);
        } else if (!name.contains("attn.in_proj_bias") && !name.endsWith("out_proj.bias")) {
            uniform(values.data(), reach(name, shape));
        }
        return values;
    }

    private double reach(String name, long[] shape) {
        if (shape.length == 2 && name.startsWith("transformer")) {
            return Math.sqrt(6.0 / (shape[0] + shape[1]));
        }
        boolean second = name.contains("linear2");
        return 1 / Math.sqrt(second ? config.feedForward() : config.dimension());
    }

    private void uniform(float[] values, double reach) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-reach, reach);
        }
    }
}
