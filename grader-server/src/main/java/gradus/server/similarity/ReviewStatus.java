package gradus.server.similarity;

/// What a person thinks of a pair of authors, after looking.
public enum ReviewStatus {
    /// Nobody has said anything yet.
    UNREVIEWED,
    /// Somebody should look closer.
    SUSPICIOUS,
    /// There is a good reason for the likeness.
    INNOCENT,
    /// One of the two did not write it alone.
    CERTAIN
}
