package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Takes a score of exactly 0 for right.
public final class TieIsRight extends PlainTextClassifiers {
    @Override
    protected boolean wrong(double margin) {
        return margin < 0;
    }
}
