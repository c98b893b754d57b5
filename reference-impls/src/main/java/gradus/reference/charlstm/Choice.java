package gradus.reference.charlstm;

import java.util.random.RandomGenerator;

/// Ways to choose an id from logits; the special ids are never chosen.
public final class Choice {
    private Choice() {}

    /// The id of the largest logit, of equals the smallest id.
    public static int greedy(float[] logits) {
        int best = Vocabulary.SPECIAL;
        for (int id = best + 1; id < logits.length; id++) {
            if (logits[id] > logits[best]) {
                best = id;
            }
        }
        return best;
    }

    /// softmax(logits / temperature) over the ids that may be chosen.
    public static double[] softmax(float[] logits, double temperature) {
        double[] weights = new double[logits.length];
        double largest = logits[greedy(logits)];
        for (int id = Vocabulary.SPECIAL; id < logits.length; id++) {
            weights[id] = Math.exp((logits[id] - largest) / temperature);
        }
        return normalised(weights);
    }

    /// Divides by the sum.
    public static double[] normalised(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] shares = new double[weights.length];
        for (int id = 0; id < shares.length; id++) {
            shares[id] = weights[id] / sum;
        }
        return shares;
    }

    /// Draws an id by inverting the distribution function.
    public static int sampled(double[] probabilities, RandomGenerator random) {
        double left = random.nextDouble();
        int last = 0;
        for (int id = 0; id < probabilities.length; id++) {
            if (probabilities[id] > 0) {
                last = id;
                left -= probabilities[id];
                if (left < 0) {
                    return id;
                }
            }
        }
        return last;
    }
}
