package gradus.similarity.score;

import gradus.similarity.verify.Likeness;
import java.util.Arrays;
import java.util.List;

/// The weights of a logistic: none is negative, so more likeness in any channel never lowers the suspicion.
public record Weights(double bias, List<Double> weights) {
    /// The channels that count, in the order of the weights.
    public static final List<String> NAMES =
            List.of("tiles", "statements", "shapes", "words", "comments", "rare keys", "long tiles");

    public Weights {
        weights = List.copyOf(weights);
        if (weights.size() != NAMES.size() || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("one weight of at least 0 for each of " + NAMES);
        }
    }

    /// The features of a pair. Amounts enter by their logarithm: the tenth rare statement says less than the first.
    static double[] features(Likeness likeness) {
        return new double[] {
            likeness.tiles(),
            likeness.statements(),
            likeness.shapes(),
            likeness.words(),
            likeness.comments(),
            Math.log1p(likeness.rareShared() / 10),
            Math.log1p(likeness.longTiles() / 10.0)
        };
    }

    double probability(double[] features) {
        double sum = bias;
        for (int i = 0; i < features.length; i++) {
            sum += weights.get(i) * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    static Weights of(double bias, double[] weights) {
        return new Weights(bias, Arrays.stream(weights).boxed().toList());
    }
}
