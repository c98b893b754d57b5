package gradus.similarity.source;

/// Lines of a file, from 1, both ends included.
public record LineRange(int first, int last) {}
