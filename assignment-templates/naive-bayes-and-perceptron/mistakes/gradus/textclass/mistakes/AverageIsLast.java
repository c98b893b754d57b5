package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Returns the last weights as their average.
public final class AverageIsLast extends PlainTextClassifiers {
    @Override
    protected boolean averaged(boolean wrong, int step, int documents, int steps) {
        return step + 1 == steps;
    }
}
