package gradus.similarity.source;

/// How a file entered the comparison. None is ever left out without saying so.
public enum FileState {
    /// Parsed without an error.
    PARSED,
    /// It has syntax errors; what the parser could save is compared.
    RECOVERED,
    /// Brackets nested deeper than the limit were blanked out before parsing; the rest is compared.
    PRUNED,
    /// The parser could not read it at all; its words and symbols are compared instead.
    LEXICAL,
    /// Larger than the limit; its beginning is compared.
    TRUNCATED,
    /// It holds no code.
    EMPTY,
    /// Its bytes could not be had: nothing of it is compared.
    UNREADABLE,
    /// The same bytes as a file of the template: nothing of it is the student's.
    UNTOUCHED
}
