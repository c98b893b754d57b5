package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Leaves the bias at 0.
public final class BiasForgotten extends PlainTextClassifiers {
    @Override
    protected double biasStep(double direction) {
        return 0;
    }
}
