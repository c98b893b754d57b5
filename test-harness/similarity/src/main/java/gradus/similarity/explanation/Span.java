package gradus.similarity.explanation;

/// Lines of a file, from 1, both ends included.
public record Span(String file, int firstLine, int lastLine) {}
