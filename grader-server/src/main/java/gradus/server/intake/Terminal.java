package gradus.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Texts for a terminal: what comes from a submission must neither move the cursor nor hide anything.
final class Terminal {
    private static final int WIDTH = 70;
    private static final Pattern WORD = Pattern.compile("`[^`]*`\\S*|\\S+");

    private Terminal() {}

    /// Replaces everything but visible characters and spaces.
    static String safe(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().map(Terminal::safe).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /// Breaks a text into lines of at most 70 characters, each after `indent`; a command in backticks is one
    /// word.
    static List<String> wrap(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        List<String> words =
                WORD.matcher(safe(text)).results().map(MatchResult::group).toList();
        for (String word : words) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(indent + line);
        return lines;
    }

    private static int safe(int c) {
        return Character.isWhitespace(c) ? ' ' : visible(c) ? c : '?';
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> false;
            case Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
