package gradus.server.overview;

/// Where a student stands with one assignment.
public enum CardState {
    /// Only its title can be seen.
    NOT_OPEN,
    /// Nothing handed in, and there is still time.
    OPEN,
    /// Something handed in is not graded yet.
    SUBMITTED,
    /// There is a grade and nothing is under way.
    GRADED,
    /// Nothing handed in, and later work counts 0.
    CLOSED
}
