package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Averages the weights at the ends of the epochs.
public final class AveragePerEpoch extends PlainTextClassifiers {
    @Override
    protected boolean averaged(boolean wrong, int step, int documents, int steps) {
        return (step + 1) % documents == 0;
    }
}
