package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Chooses class 1 when the scores are equal.
public final class TieIsOne extends PlainTextClassifiers {
    @Override
    protected boolean isOne(double zero, double one) {
        return one >= zero;
    }
}
