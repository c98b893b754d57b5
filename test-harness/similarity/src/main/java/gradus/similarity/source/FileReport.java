package gradus.similarity.source;

/// What became of one file: its state, the reason in a sentence, its lines, and how many of its tokens are the
/// student's own and how many are base code.
public record FileReport(String path, FileState state, String reason, int lines, int ownTokens, int baseTokens) {}
