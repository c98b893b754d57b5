package gradus.similarity.tokens;

import java.util.ArrayList;
import java.util.List;

/// A file read as characters: its comments, and its code with everything blanked out that is nested too deep to parse.
/// Blanks keep their places, so lines stay what they are.
record CodeText(String code, List<Comment> comments, boolean pruned, int symbols) {
    /// Deeper than people write, and far from the depth at which a parser's stack ends.
    static final int NESTING_LIMIT = 400;

    CodeText {
        comments = List.copyOf(comments);
    }

    static CodeText of(String text) {
        return new Reader(text).read();
    }

    /// One pass over the characters.
    private static final class Reader {
        private final String text;
        private final List<Comment> comments = new ArrayList<>();
        private final StringBuilder pruned = new StringBuilder(0);
        private int at;
        private int line = 1;
        private int depth;
        private int symbols;
        private int copied;

        Reader(String text) {
            this.text = text;
        }

        CodeText read() {
            while (at < text.length()) {
                step(text.charAt(at));
            }
            if (depth > NESTING_LIMIT) {
                blank(text.length());
            }
            boolean cut = copied > 0;
            if (cut) {
                pruned.append(text, copied, text.length());
            }
            return new CodeText(cut ? pruned.toString() : text, comments, cut, symbols);
        }

        private void step(char c) {
            switch (c) {
                case '/' -> slash();
                case '"' -> string();
                case '\'' -> quoted('\'');
                case '(', '[', '{' -> open();
                case ')', ']', '}' -> close();
                case '\n' -> {
                    line++;
                    at++;
                }
                default -> {
                    symbols += Character.isWhitespace(c) ? 0 : 1;
                    at++;
                }
            }
        }

        private void open() {
            depth++;
            if (depth == NESTING_LIMIT + 1) {
                pruned.append(text, copied, at);
                copied = at;
            }
            at++;
        }

        private void close() {
            if (depth == NESTING_LIMIT + 1) {
                blank(at + 1);
            }
            depth = Math.max(0, depth - 1);
            at++;
        }

        private void blank(int end) {
            for (int i = copied; i < end; i++) {
                pruned.append(text.charAt(i) == '\n' ? '\n' : ' ');
            }
            copied = end;
        }

        private void slash() {
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                comment(2, end < 0 ? text.length() : end, 0);
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                comment(2, end < 0 ? text.length() : end + 2, end < 0 ? 0 : 2);
            } else {
                symbols++;
                at++;
            }
        }

        private void comment(int mark, int end, int endMark) {
            String body = text.substring(at + mark, end - endMark);
            comments.add(new Comment(line, body));
            line += lines(at, end);
            at = end;
        }

        private void string() {
            symbols++;
            if (!text.startsWith("\"\"\"", at)) {
                quoted('"');
                return;
            }
            int end = text.indexOf("\"\"\"", at + 3);
            while (end > 0 && text.charAt(end - 1) == '\\') {
                end = text.indexOf("\"\"\"", end + 1);
            }
            int next = end < 0 ? text.length() : end + 3;
            line += lines(at, next);
            at = next;
        }

        /// To the closing mark, or to the end of the line where there is none.
        private void quoted(char mark) {
            at++;
            while (at < text.length() && text.charAt(at) != mark && text.charAt(at) != '\n') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(at, text.length());
            if (at < text.length() && text.charAt(at) == mark) {
                at++;
            }
        }

        private int lines(int from, int to) {
            int count = 0;
            for (int i = from; i < to; i++) {
                count += text.charAt(i) == '\n' ? 1 : 0;
            }
            return count;
        }
    }
}
