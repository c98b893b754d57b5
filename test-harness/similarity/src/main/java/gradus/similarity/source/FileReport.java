package gradus.similarity.source;

import java.util.List;

/// What became of one file: its state, the reason in a sentence, its lines, how many of its tokens are the student's
/// own and how many are base code, and the lines that are base code.
public record FileReport(
        String path, FileState state, String reason, int lines, int ownTokens, int baseTokens, List<LineRange> base) {
    public FileReport {
        base = List.copyOf(base);
    }

    /// A file of which nothing is compared.
    public static FileReport unread(String path, FileState state, String reason) {
        return new FileReport(path, state, reason, 0, 0, 0, List.of());
    }
}
