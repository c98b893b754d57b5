package gradus.similarity.worker;

/// Makes a sentence of one that may quote what a student wrote: no control characters, no halves of surrogate
/// pairs, and an end.
final class Sentence {
    private static final int LENGTH = 500;

    private Sentence() {}

    static String of(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(LENGTH).forEach(c -> clean.appendCodePoint(isPlain(c) ? c : '\ufffd'));
        return clean.length() < text.length() && text.length() > LENGTH
                ? clean.append('\u2026').toString()
                : clean.toString();
    }

    private static boolean isPlain(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !half && (!Character.isISOControl(c) || c == '\n' || c == '\t');
    }
}
