package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Adds α to the counts but not to their sum.
public final class DenominatorUnsmoothed extends PlainTextClassifiers {
    @Override
    protected double likelihood(double count, double total, double smoothing, int words) {
        return (count + smoothing) / total;
    }
}
