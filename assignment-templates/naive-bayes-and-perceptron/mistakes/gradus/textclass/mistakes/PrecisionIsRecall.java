package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Swaps precision and recall.
public final class PrecisionIsRecall extends PlainTextClassifiers {
    @Override
    protected Metrics metrics(double accuracy, double precision, double recall) {
        return super.metrics(accuracy, recall, precision);
    }
}
