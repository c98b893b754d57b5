package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Averages over the steps with a mistake only.
public final class AverageOverMistakes extends PlainTextClassifiers {
    @Override
    protected boolean averaged(boolean wrong, int step, int documents, int steps) {
        return wrong;
    }
}
