package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Computes in float32. As good as the reference: every tolerance has room for it.
public final class SinglePrecision extends PlainTextClassifiers {
    @Override
    protected double likelihood(double count, double total, double smoothing, int words) {
        return (float) super.likelihood(count, total, smoothing, words);
    }

    @Override
    protected double score(double[] w, double b, int[] counts) {
        float score = (float) b;
        for (int j = 0; j < w.length; j++) {
            score += (float) w[j] * counts[j];
        }
        return score;
    }

    @Override
    public double[][] posteriors(double[][] logJoint) {
        double[][] probabilities = super.posteriors(logJoint);
        for (double[] row : probabilities) {
            row[0] = (float) row[0];
            row[1] = (float) row[1];
        }
        return probabilities;
    }
}
