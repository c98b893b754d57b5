package gradus.similarity.score;

import gradus.similarity.verify.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Fits the weights to labelled pairs: logistic regression with weights of at least 0, drawn towards equal ones,
/// so that a channel which is right on these sets by luck does not take over.
public final class Calibration {
    private static final int ROUNDS = 40_000;
    private static final double STEP = 2;
    private static final double PULL = 2e-3;
    private static final double[] EQUAL = {2, 2, 2, 2, 2, 0.6, 0.6};

    /// A pair, whether it is a copy, and the set that it comes from.
    public record Labelled(String set, boolean copy, Likeness likeness) {}

    private Calibration() {}

    public static Weights fit(List<Labelled> pairs) {
        Map<String, Long> sizes =
                pairs.stream().collect(Collectors.groupingBy(Calibration::group, Collectors.counting()));
        List<double[]> rows = new ArrayList<>();
        double[] shares = new double[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            rows.add(Weights.features(pairs.get(i).likeness()));
            shares[i] = 1.0 / sizes.size() / sizes.getOrDefault(group(pairs.get(i)), 1L);
        }
        double[] weights = new double[EQUAL.length];
        double bias = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[EQUAL.length];
            double biasSlope = 0;
            Weights current = Weights.of(bias, weights);
            for (int i = 0; i < shares.length; i++) {
                double error = shares[i]
                        * (current.probability(rows.get(i)) - (pairs.get(i).copy() ? 1 : 0));
                biasSlope += error;
                for (int k = 0; k < slope.length; k++) {
                    slope[k] += error * rows.get(i)[k];
                }
            }
            bias -= STEP * biasSlope;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = Math.max(0, weights[k] - STEP * (slope[k] + PULL * (weights[k] - EQUAL[k])));
            }
        }
        return Weights.of(bias, weights);
    }

    private static String group(Labelled pair) {
        return pair.set() + (pair.copy() ? "+" : "-");
    }
}
