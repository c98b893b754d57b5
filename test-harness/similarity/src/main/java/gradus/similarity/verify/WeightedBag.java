package gradus.similarity.verify;

import gradus.similarity.fingerprint.Bag;
import java.util.Arrays;

/// A bag with each key once, how often it occurs, and how much it weighs.
final class WeightedBag {
    private final long[] keys;
    private final int[] counts;
    private final float[] weights;
    private final double total;
    private final double norm;

    private WeightedBag(long[] keys, int[] counts, float[] weights) {
        this.keys = keys;
        this.counts = counts;
        this.weights = weights;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < keys.length; i++) {
            sum += weights[i] * counts[i];
            squares += square(weights[i] * damped(counts[i]));
        }
        this.total = sum;
        this.norm = Math.sqrt(squares);
    }

    static WeightedBag of(Bag bag, Channel channel, Frequencies frequencies) {
        long[] keys = new long[bag.size()];
        int[] counts = new int[bag.size()];
        float[] weights = new float[bag.size()];
        int size = 0;
        for (int i = 0; i < bag.size(); i++) {
            if (size == 0 || keys[size - 1] != bag.key(i)) {
                keys[size] = bag.key(i);
                weights[size] = (float) frequencies.weight(channel, bag.key(i));
                size++;
            }
            counts[size - 1]++;
        }
        return new WeightedBag(Arrays.copyOf(keys, size), Arrays.copyOf(counts, size), Arrays.copyOf(weights, size));
    }

    private static double square(double value) {
        return value * value;
    }

    /// The tenth use of a key says less than the first.
    private static double damped(int count) {
        return 1 + Math.log(count);
    }

    double total() {
        return total;
    }

    int size() {
        return keys.length;
    }

    long key(int at) {
        return keys[at];
    }

    float weight(int at) {
        return weights[at];
    }

    /// The weight that both share, as often as both have it.
    double shared(WeightedBag other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            if (keys[i] == other.keys[j]) {
                sum += weights[i] * Math.min(counts[i++], other.counts[j++]);
            } else if (keys[i] < other.keys[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /// The cosine of the angle between two bags (0 to 1), with damped counts.
    double cosine(WeightedBag other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            if (keys[i] == other.keys[j]) {
                sum += square(weights[i]) * damped(counts[i++]) * damped(other.counts[j++]);
            } else if (keys[i] < other.keys[j]) {
                i++;
            } else {
                j++;
            }
        }
        return norm * other.norm == 0 ? 0 : Math.min(1, sum / (norm * other.norm));
    }

    /// What the shared keys tell beyond what a third of the class shares, in natural units of information.
    double surprise(WeightedBag other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            if (keys[i] == other.keys[j]) {
                sum += Math.max(0, weights[i++] - 1);
                j++;
            } else if (keys[i] < other.keys[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /// Twice the shared weight over the weight of both (0 to 1).
    double dice(WeightedBag other) {
        return total + other.total == 0 ? 0 : 2 * shared(other) / (total + other.total);
    }

    boolean has(long key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }
}
