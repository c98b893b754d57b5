package gradus.cnn.suite;

import gradus.api.Images;
import gradus.api.NdArray;
import gradus.cnn.CnnClassifier.Arch;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Random inputs of the comparisons.
final class Inputs {
    /// The network of the micro tier.
    static final Arch MICRO = new Arch(1, 16, 8, 16, 64, 5);

    /// The network of the cpu tier.
    static final Arch CPU = new Arch(3, 32, 16, 32, 128, 10);

    /// Small, in colour, and with more than one place left after the last pool, so that flattening has an
    /// order.
    static final Arch COLOUR = new Arch(3, 20, 4, 6, 10, 4);

    private static final byte DARK = 51;
    private static final byte BRIGHT = (byte) 204;

    private Inputs() {}

    static NdArray normal(RandomGenerator random, int... shape) {
        NdArray array = NdArray.zeros(shape);
        for (int i = 0; i < array.size(); i++) {
            array.data()[i] = (float) random.nextGaussian();
        }
        return array;
    }

    static NdArray images(int count, Arch arch, RandomGenerator random) {
        return normal(random, count, arch.inChannels(), arch.side(), arch.side());
    }

    static int[] labels(int count, int classes, RandomGenerator random) {
        return random.ints(count, 0, classes).toArray();
    }

    /// Random bytes, each channel around a brightness of its own.
    static Images bytes(int count, int channels, int side, int classes, RandomGenerator random) {
        byte[] pixels = new byte[count * channels * side * side];
        int plane = side * side;
        double[] centre = random.doubles(channels, 70, 180).toArray();
        double[] spread = random.doubles(channels, 20, 60).toArray();
        for (int i = 0; i < pixels.length; i++) {
            int c = i / plane % channels;
            pixels[i] = (byte) Math.round(Math.clamp(centre[c] + spread[c] * random.nextGaussian(), 0, 255));
        }
        return new Images(pixels, count, channels, side, side, labels(count, classes, random));
    }

    /// Grey images of dark and bright pixels, half of each: their mean is exactly 0.5 and their deviation
    /// 0.3.
    static Images balanced(int count, int classes, RandomGenerator random) {
        int size = MICRO.side() * MICRO.side();
        byte[] pixels = new byte[count * size];
        for (int i = 0; i < count; i++) {
            byte[] image = new byte[size];
            Arrays.fill(image, 0, size / 2, DARK);
            Arrays.fill(image, size / 2, size, BRIGHT);
            for (int j = size - 1; j > 0; j--) {
                int other = random.nextInt(j + 1);
                byte value = image[other];
                image[other] = image[j];
                image[j] = value;
            }
            System.arraycopy(image, 0, pixels, i * size, size);
        }
        return new Images(pixels, count, 1, MICRO.side(), MICRO.side(), labels(count, classes, random));
    }

    /// The same image many times, so that no order of training on it differs from another.
    static Images copies(int count, int classes, RandomGenerator random) {
        Images one = balanced(1, classes, random);
        byte[] pixels = new byte[count * one.pixels().length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(one.pixels(), 0, pixels, i * one.pixels().length, one.pixels().length);
        }
        int[] labels = new int[count];
        Arrays.fill(labels, one.labels()[0]);
        return new Images(pixels, count, 1, MICRO.side(), MICRO.side(), labels);
    }
}
