package gradus.similarity.fingerprint;

import gradus.similarity.primitive.Hash64;
import gradus.similarity.tokens.Comment;
import java.util.List;
import java.util.Locale;

/// The lines of comments by their words alone, so that other marks and other indentation change nothing.
final class CommentLines {
    private static final long COMMENT = 13;

    /// Takes the key of a line's words, and the line (from 1).
    interface Sink {
        void add(long key, int line);
    }

    private CommentLines() {}

    /// Lines without a word are left out.
    static void of(List<Comment> comments, Sink sink) {
        for (Comment comment : comments) {
            int line = comment.line();
            for (String part : comment.text().split("\n", -1)) {
                long key = COMMENT;
                for (String word : part.split("[^\\p{L}\\p{N}]+")) {
                    key = word.isEmpty() ? key : Hash64.combine(key, Hash64.of(word.toLowerCase(Locale.ROOT)));
                }
                if (key != COMMENT) {
                    sink.add(key, line);
                }
                line++;
            }
        }
    }
}
