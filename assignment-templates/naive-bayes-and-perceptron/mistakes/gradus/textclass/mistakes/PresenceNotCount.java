package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Records that a word occurs, not how often.
public final class PresenceNotCount extends PlainTextClassifiers {
    @Override
    protected int oneMore(int count) {
        return 1;
    }
}
