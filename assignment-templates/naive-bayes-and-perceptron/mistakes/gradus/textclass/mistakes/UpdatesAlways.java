package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Changes the weights after every document.
public final class UpdatesAlways extends PlainTextClassifiers {
    @Override
    protected boolean learns(boolean wrong) {
        return true;
    }
}
