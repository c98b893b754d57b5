package gradus.cnn.suite.data;

import gradus.api.Images;
import java.util.random.RandomGenerator;

/// Draws labelled images of one kind: every class equally often, in a shuffled order.
public interface DrawnImages {
    int classes();

    int channels();

    int side();

    /// Paints one image of a class, plane by plane, as numbers in 0..1.
    double[] paint(int label, RandomGenerator random);

    /// Draws a set: first the order of the labels, then image after image.
    default Images draw(int count, RandomGenerator random) {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes();
        }
        shuffle(labels, random);
        int size = channels() * side() * side();
        byte[] pixels = new byte[count * size];
        for (int i = 0; i < count; i++) {
            double[] image = paint(labels[i], random);
            for (int j = 0; j < size; j++) {
                pixels[i * size + j] = (byte) Math.round(255 * image[j]);
            }
        }
        return new Images(pixels, count, channels(), side(), side(), labels);
    }

    /// Puts numbers into a random order, in place (Fisher and Yates).
    static void shuffle(int[] values, RandomGenerator random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = values[j];
            values[j] = values[i];
            values[i] = other;
        }
    }

    /// One value of a noisy image, cut to 0..1.
    static double noisy(double value, double sigma, RandomGenerator random) {
        return Math.clamp(value + sigma * random.nextGaussian(), 0.0, 1.0);
    }
}
