package gradus.server.similarity;

/// Where the comparison of a class stands.
public enum RunState {
    /// Waits for the worker, or is being done.
    RUNNING,
    /// Its pairs are shown.
    DONE,
    /// It ended early for a reason that its message names; the pairs of the one before are shown.
    FAILED,
    /// A person ended it.
    STOPPED
}
