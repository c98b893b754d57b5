package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Takes both classes for equally frequent.
public final class PriorUniform extends PlainTextClassifiers {
    @Override
    protected double prior(double ofClass, int all) {
        return 0.5;
    }
}
