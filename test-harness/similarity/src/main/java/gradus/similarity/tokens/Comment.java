package gradus.similarity.tokens;

/// A comment as written, without its marks, and the line (from 1) that it begins in.
public record Comment(int line, String text) {}
