package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Takes exp of the logarithms as they are.
public final class PosteriorUnderflow extends PlainTextClassifiers {
    @Override
    protected double shift(double[] row) {
        return 0;
    }
}
