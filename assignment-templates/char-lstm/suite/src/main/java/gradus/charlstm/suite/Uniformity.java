package gradus.charlstm.suite;

import gradus.reference.charlstm.Vocabulary;
import java.util.random.RandomGenerator;

/// Tests whether characters were drawn from given distributions, one distribution for each draw.
///
/// Each draw becomes its place in its own distribution: the symbols are ordered from likely to unlikely, the
/// place is the share in front of the drawn symbol plus a random part of its own share. Draws from the right
/// distributions give places that are uniform in [0, 1) and independent (Smith 1985, *Diagnostic checks of
/// non-standard time series models*, uses this transform). A chi-square test over 20 equal bins compares.
final class Uniformity {
    /// The 0.9999 quantile of chi-square with 19 degrees of freedom.
    static final double LIMIT = 50.8;

    private static final int BINS = 20;

    private Uniformity() {}

    /// The distribution of one draw, from its logits.
    interface Rule {
        double[] probabilities(float[] logits);
    }

    /// Returns the chi-square value of the places.
    static double chiSquare(float[][] logits, int[] drawn, Rule rule, RandomGenerator random) {
        int[] counts = new int[BINS];
        for (int t = 0; t < drawn.length; t++) {
            double place = place(rule.probabilities(logits[t]), drawn[t], random.nextDouble());
            counts[Math.min(BINS - 1, (int) (BINS * place))]++;
        }
        double expected = (double) drawn.length / BINS;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    private static double place(double[] probabilities, int drawn, double part) {
        double before = 0;
        for (int id = Vocabulary.SPECIAL; id < probabilities.length; id++) {
            boolean likelier = probabilities[id] > probabilities[drawn]
                    || (probabilities[id] == probabilities[drawn] && id < drawn);
            before += likelier ? probabilities[id] : 0;
        }
        return before + part * probabilities[drawn];
    }
}
