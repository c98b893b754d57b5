package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Adds up the words without the prior.
public final class PriorForgotten extends PlainTextClassifiers {
    @Override
    protected double start(double logPrior) {
        return 0;
    }
}
