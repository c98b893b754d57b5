package gradus.similarity.fingerprint;

import gradus.similarity.primitive.Hash64;
import gradus.similarity.tokens.Comment;
import java.util.List;
import java.util.Locale;

/// Four consecutive words of a file's comments, as keys: people who copy forget to rewrite them.
final class CommentKeys {
    private static final int WORDS = 4;

    /// Takes a key and the line of its last word's comment.
    interface Sink {
        void add(long key, int line);
    }

    private CommentKeys() {}

    static void of(List<Comment> comments, Sink sink) {
        long[] last = new long[WORDS];
        int count = 0;
        for (Comment comment : comments) {
            int line = comment.line();
            for (String part : comment.text().split("\n", -1)) {
                for (String word : part.split("[^\\p{L}\\p{N}]+")) {
                    if (!word.isEmpty()) {
                        last[count++ % WORDS] = Hash64.of(word.toLowerCase(Locale.ROOT));
                        add(last, count, line, sink);
                    }
                }
                line++;
            }
        }
    }

    private static void add(long[] last, int count, int line, Sink sink) {
        if (count < WORDS) {
            return;
        }
        long key = 5;
        for (int i = count - WORDS; i < count; i++) {
            key = Hash64.combine(key, last[i % WORDS]);
        }
        sink.add(key, line);
    }
}
