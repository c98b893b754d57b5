package gradus.attention.suite;

import gradus.api.NdArray;
import gradus.attention.Attention.Projections;
import java.util.random.RandomGenerator;

/// Drawn queries, keys, values and masks of one size.
@SuppressWarnings("ArrayRecordComponent") // handed over and not compared
record Batch(NdArray query, NdArray key, NdArray value, boolean[][][] masked) {

    /// The lengths of all axes; letters as in the interface.
    record Size(int batch, int targets, int sources, int width, int valueWidth) {}

    static Batch draw(RandomGenerator random, Size size, boolean[][][] masked) {
        return new Batch(
                normal(random, size.batch(), size.targets(), size.width()),
                normal(random, size.batch(), size.sources(), size.width()),
                normal(random, size.batch(), size.sources(), size.valueWidth()),
                masked);
    }

    /// Independent standard normal numbers.
    static NdArray normal(RandomGenerator random, int... shape) {
        NdArray array = NdArray.zeros(shape);
        for (int i = 0; i < array.size(); i++) {
            array.data()[i] = (float) random.nextGaussian();
        }
        return array;
    }

    static boolean[][][] nothingMasked(Size size) {
        return new boolean[size.batch()][size.targets()][size.sources()];
    }

    /// Masks a third of all pairs, but leaves each target at least one source and hides at least one.
    static boolean[][][] someMasked(RandomGenerator random, Size size) {
        boolean[][][] masked = nothingMasked(size);
        for (boolean[][] sentence : masked) {
            for (boolean[] row : sentence) {
                for (int s = 0; s < row.length; s++) {
                    row[s] = random.nextInt(3) == 0;
                }
                int hidden = random.nextInt(row.length);
                row[hidden] = true;
                row[(hidden + 1) % row.length] = false;
            }
        }
        return masked;
    }

    /// Numbers as after initialisation, large enough that every part of the projection matters.
    static Projections projections(RandomGenerator random, int width) {
        return new Projections(
                normal(random, 3 * width, width),
                normal(random, 3 * width),
                normal(random, width, width),
                normal(random, width));
    }
}
