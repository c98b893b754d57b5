package gradus.protocol;

/// One error of the compiler, at the student's own path. Line and column count from 1; 0 means "no position".
public record SourceProblem(String path, long line, long column, String message) {}
