package gradus.cnn.suite.data;

import gradus.api.Images;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Which number each class has in this run, which channel comes where, and whether images are mirrored.
///
/// It costs a learner nothing, and makes weights useless that were learnt elsewhere.
///
/// @param classes the new number of each class
/// @param channels where each new channel comes from
@SuppressWarnings("ArrayRecordComponent") // never compared
record Relabelling(int[] classes, int[] channels, boolean mirrored) {
    static Relabelling of(int classes, int channels, RandomGenerator random) {
        return new Relabelling(permutation(classes, random), permutation(channels, random), random.nextBoolean());
    }

    /// Changes nothing but the numbers of the classes.
    static Relabelling ofClasses(int classes, RandomGenerator random) {
        return new Relabelling(
                permutation(classes, random), IntStream.range(0, Cifar.CHANNELS).toArray(), false);
    }

    Images apply(Images images) {
        int height = images.height();
        int width = images.width();
        byte[] pixels = new byte[images.pixels().length];
        int at = 0;
        for (int i = 0; i < images.count(); i++) {
            for (int channel : channels) {
                for (int row = 0; row < height; row++) {
                    for (int column = 0; column < width; column++) {
                        int from = mirrored ? width - 1 - column : column;
                        pixels[at++] = (byte) images.pixel(i, channel, row, from);
                    }
                }
            }
        }
        int[] labels =
                IntStream.of(images.labels()).map(label -> classes[label]).toArray();
        return new Images(pixels, images.count(), images.channels(), height, width, labels);
    }

    private static int[] permutation(int length, RandomGenerator random) {
        int[] permutation = IntStream.range(0, length).toArray();
        DrawnImages.shuffle(permutation, random);
        return permutation;
    }
}
