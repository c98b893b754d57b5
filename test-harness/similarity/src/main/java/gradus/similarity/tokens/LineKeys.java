package gradus.similarity.tokens;

import gradus.similarity.primitive.Hash64;
import java.util.List;

/// The lines of a file, each as a number that is the same for lines that differ in nothing but white space around them.
public final class LineKeys {
    /// A line of white space.
    public static final long BLANK = 0;
    /// A line of brackets and the like, which no file can call its own.
    public static final long PUNCTUATION = 1;

    private LineKeys() {}

    static long[] of(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        long[] keys = new long[lines.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = of(lines.get(i).chars().anyMatch(Character::isLetterOrDigit), lines.get(i));
        }
        return keys;
    }

    private static long of(boolean hasWords, String line) {
        if (hasWords) {
            // The lowest values are taken.
            return Hash64.of(line) | 2;
        }
        return line.isEmpty() ? BLANK : PUNCTUATION;
    }
}
