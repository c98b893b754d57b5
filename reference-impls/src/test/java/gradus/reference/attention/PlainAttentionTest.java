package gradus.reference.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.api.NdArray;
import gradus.attention.Attention.Gradients;
import gradus.attention.Attention.Projections;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The reference against what must hold for attention, and against finite differences.
final class PlainAttentionTest {
    private final PlainAttention it = new PlainAttention();
    private final Random random = new Random(7);

    private NdArray normal(int... shape) {
        NdArray array = NdArray.zeros(shape);
        for (int i = 0; i < array.size(); i++) {
            array.data()[i] = (float) random.nextGaussian();
        }
        return array;
    }

    @Test
    void softmaxOfLargeNumbers() {
        NdArray scores = new NdArray(new float[] {1000, 1000, 1000, -1000, 0, 1000}, 2, 3);
        float third = 1 / 3f;
        assertArrayEquals(
                new float[] {third, third, third, 0, 0, 1}, it.softmax(scores).data(), 1e-7f);
    }

    @Test
    void crossAttentionHasOneOutputForEachTarget() {
        NdArray out = it.attend(normal(1, 4, 3), normal(1, 13, 3), normal(1, 13, 2), new boolean[1][4][13]);
        assertArrayEquals(new int[] {1, 4, 2}, out.shape());
        assertArrayEquals(
                new int[] {1, 8, 2, 64}, it.splitHeads(normal(1, 2, 512), 8).shape());
    }

    @Test
    void everyRowOfWeightsSumsToOneOrIsZero() {
        boolean[][][] masked = it.mask(new int[] {5, 2}, 4, true);
        Arrays.fill(masked[1][3], true);
        NdArray weights = it.weights(normal(2, 4, 3), normal(2, 5, 3), masked);
        for (int b = 0; b < 2; b++) {
            for (int t = 0; t < 4; t++) {
                double sum = 0;
                for (int s = 0; s < 5; s++) {
                    sum += weights.at(b, t, s);
                    assertEquals(masked[b][t][s], weights.at(b, t, s) == 0);
                }
                assertEquals(b == 1 && t == 3 ? 0 : 1, sum, 1e-6);
            }
        }
    }

    @Test
    void theFutureHasNoInfluence() {
        NdArray x = normal(1, 5, 4);
        boolean[][][] causal = it.mask(new int[] {5}, 5, true);
        NdArray before = it.attend(x, x, x, causal);
        NdArray changed = new NdArray(x.data().clone(), x.shape());
        for (int i = 12; i < 20; i++) {
            changed.data()[i] = 99;
        }
        NdArray after = it.attend(changed, changed, changed, causal);
        assertArrayEquals(Arrays.copyOf(before.data(), 12), Arrays.copyOf(after.data(), 12), 0);
    }

    @Test
    void mergingUndoesSplitting() {
        NdArray x = normal(2, 5, 12);
        assertEquals(x, it.mergeHeads(it.splitHeads(x, 3)));
    }

    @Test
    void oneHeadWithoutProjectionIsPlainAttention() {
        NdArray in = NdArray.zeros(9, 3);
        NdArray out = NdArray.zeros(3, 3);
        for (int i = 0; i < 3; i++) {
            out.data()[i * 3 + i] = 1;
            for (int part = 0; part < 3; part++) {
                in.data()[(part * 3 + i) * 3 + i] = 1;
            }
        }
        Projections nothing = new Projections(in, NdArray.zeros(9), out, NdArray.zeros(3));
        NdArray query = normal(1, 2, 3);
        NdArray source = normal(1, 4, 3);
        boolean[][][] masked = new boolean[1][2][4];
        assertArrayEquals(
                it.attend(query, source, source, masked).data(),
                it.multiHead(nothing, 1, query, source, masked).data(),
                1e-6f);
    }

    @Test
    void gradientsAgreeWithFiniteDifferences() {
        NdArray[] inputs = {normal(1, 3, 4), normal(1, 5, 4), normal(1, 5, 2)};
        NdArray upstream = normal(1, 3, 2);
        boolean[][][] masked = new boolean[1][3][5];
        masked[0][1][2] = true;
        Gradients gradients = it.gradients(inputs[0], inputs[1], inputs[2], masked, upstream);
        NdArray[] seen = {gradients.query(), gradients.key(), gradients.value()};
        for (int part = 0; part < 3; part++) {
            for (int i = 0; i < inputs[part].size(); i++) {
                float kept = inputs[part].data()[i];
                inputs[part].data()[i] = kept + 0.01f;
                double more = objective(inputs, masked, upstream);
                inputs[part].data()[i] = kept - 0.01f;
                double less = objective(inputs, masked, upstream);
                inputs[part].data()[i] = kept;
                assertEquals((more - less) / 0.02, seen[part].data()[i], 2e-3);
            }
        }
    }

    private double objective(NdArray[] inputs, boolean[][][] masked, NdArray upstream) {
        NdArray out = it.attend(inputs[0], inputs[1], inputs[2], masked);
        double sum = 0;
        for (int i = 0; i < out.size(); i++) {
            sum += (double) out.data()[i] * upstream.data()[i];
        }
        return sum;
    }
}
