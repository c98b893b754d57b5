package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Takes "Good" and "good" for two words.
public final class CaseKept extends PlainTextClassifiers {
    @Override
    protected String folded(String word) {
        return word;
    }
}
