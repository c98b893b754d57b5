package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;

/// Multiplies a count of 0 with a logarithm of −∞.
public final class ZeroTimesInfinity extends PlainTextClassifiers {
    @Override
    protected boolean contributes(int count) {
        return true;
    }
}
