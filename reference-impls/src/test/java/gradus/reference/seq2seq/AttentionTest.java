package gradus.reference.seq2seq;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.reference.fakes.Natives;
import gradus.reference.torch.TensorScope;
import gradus.reference.torch.Values;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import java.util.Map;
import java.util.Random;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttentionTest {
    private static final String NAME = "transformer.decoder.layers.0.multihead_attn";

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6})
    void attentionIsWhatPlainJavaComputes(int heads) {
        Values values = new Values(Device.CPU, ScalarType.Double);
        TransformerConfig config = new TransformerConfig(5, 5, 6, heads, 4, 1, 1, 0);
        Random random = new Random(heads);
        double[][] queries = numbers(random, 4, 6);
        double[][] memory = numbers(random, 5, 6);
        boolean[][] mask = new boolean[4][5];
        mask[0][1] = true;
        mask[2][4] = true;
        try (Weights weights = new Weights(config, 3, values);
                TensorScope _ = TensorScope.open();
                NoGradGuard _ = new NoGradGuard()) {
            Map<String, NdArray> copy = weights.copy();
            double[][] expected = new PlainAttention(
                            copy.get(NAME + ".in_proj_weight"),
                            copy.get(NAME + ".in_proj_bias"),
                            copy.get(NAME + ".out_proj.weight"),
                            copy.get(NAME + ".out_proj.bias"),
                            heads)
                    .of(queries, memory, mask);
            Tensor seen = new Attention(weights, new Dropout(0, values), heads)
                    .of(tensor(values, queries), tensor(values, memory), values.mask(mask), NAME);
            NdArray array = Values.toArray(seen);
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 6; j++) {
                    assertEquals(expected[i][j], array.at(0, i, j), 1e-6);
                }
            }
        }
    }

    private static double[][] numbers(Random random, int rows, int columns) {
        double[][] numbers = new double[rows][columns];
        for (double[] row : numbers) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) random.nextGaussian();
            }
        }
        return numbers;
    }

    private static Tensor tensor(Values values, double[][] rows) {
        NdArray array = NdArray.zeros(1, rows.length, rows[0].length);
        for (int i = 0; i < array.size(); i++) {
            array.data()[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        return values.numbers(array);
    }
}
