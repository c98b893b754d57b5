package gradus.similarity.tokens;

import gradus.similarity.primitive.Hash64;
import java.util.Locale;

/// The keys of the channel of words.
final class WordKeys {
    private WordKeys() {}

    static long literal(String text) {
        return Hash64.combine(1, Hash64.of(text.strip().toLowerCase(Locale.ROOT)));
    }

    static long member(String name) {
        return Hash64.combine(2, Hash64.of(name));
    }
}
