package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Adds the label times the document, so that class 0 never changes anything.
public final class LabelsNotSigns extends PlainTextClassifiers {
    @Override
    protected double direction(int label) {
        return label;
    }
}
