package gradus.similarity.fingerprint;

import gradus.similarity.source.LineRange;
import gradus.similarity.tokens.Comment;
import gradus.similarity.tokens.FileTokens;
import gradus.similarity.tokens.LineKeys;
import java.util.ArrayList;
import java.util.List;

/// Which lines of a file are base code: those with code that is none of the student's own, and comments of the
/// template. Lines that say nothing go with their neighbours where both are base code.
final class BaseLines {
    private final Template template;
    private final FileTokens file;
    private final Owner[] lines;

    /// Whose a line is.
    private enum Owner {
        NOBODY,
        BASE,
        STUDENT
    }

    private BaseLines(Template template, FileTokens file) {
        this.template = template;
        this.file = file;
        this.lines = new Owner[file.lines() + 1];
        java.util.Arrays.fill(lines, Owner.NOBODY);
    }

    /// @param base which units of the file are base code
    static List<LineRange> of(FileTokens file, boolean[] base, Template template) {
        return new BaseLines(template, file).ranges(base);
    }

    /// All lines of a file in which nothing is the student's.
    static List<LineRange> all(FileTokens file) {
        return file.lines() == 0 ? List.of() : List.of(new LineRange(1, file.lines()));
    }

    private List<LineRange> ranges(boolean[] base) {
        for (int place = 0; place < file.places(); place++) {
            mark(file.lineOfPlace(place), base[file.unitOfPlace(place)]);
        }
        boolean[] comments = comments();
        for (int line = 1; line < lines.length; line++) {
            long key = file.lineKey(line);
            boolean says = key != LineKeys.BLANK && key != LineKeys.PUNCTUATION;
            // What no tree covers: imports, and the inner lines of long texts.
            if (lines[line] == Owner.NOBODY && says && !comments[line]) {
                mark(line, template.holdsLine(key));
            }
        }
        return joined();
    }

    /// Marks the lines of comments by their words, and returns which lines those are. The marks around the words of a
    /// comment go with them.
    private boolean[] comments() {
        boolean[] found = new boolean[lines.length];
        for (Comment comment : file.comments()) {
            int last = Math.min(
                    lines.length - 1,
                    comment.line() - 1 + (int) comment.text().lines().count());
            int[] own = new int[1];
            int[] worded = new int[1];
            CommentLines.of(List.of(comment), (key, line) -> {
                boolean isBase = template.holdsLine(key);
                own[0] += isBase ? 0 : 1;
                worded[0]++;
                mark(line, isBase);
            });
            for (int line = comment.line(); line <= last; line++) {
                found[line] = true;
            }
            if (worded[0] > 1 && own[0] == 0) {
                mark(comment.line(), true);
            }
        }
        return found;
    }

    private void mark(int line, boolean isBase) {
        if (line >= 1 && line < lines.length && lines[line] != Owner.STUDENT) {
            lines[line] = isBase ? Owner.BASE : Owner.STUDENT;
        }
    }

    private List<LineRange> joined() {
        List<LineRange> ranges = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (int line = 1; line < lines.length; line++) {
            if (lines[line] == Owner.BASE) {
                first = first == 0 ? line : first;
                last = line;
            } else if (lines[line] == Owner.STUDENT && first > 0) {
                ranges.add(new LineRange(first, last));
                first = 0;
            }
        }
        if (first > 0) {
            ranges.add(new LineRange(first, last));
        }
        return ranges;
    }
}
