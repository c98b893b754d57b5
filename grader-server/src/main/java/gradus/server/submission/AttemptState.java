package gradus.server.submission;

/// Where an attempt stands.
public enum AttemptState {
    /// The row is durable; nobody has decided yet whether it is graded.
    RECEIVED,
    /// Waiting for a free slot.
    QUEUED,
    /// A slot holds a lease on it.
    RUNNING,
    /// Evidence and scores are stored.
    GRADED,
    /// Refused after it was received; never scored.
    REJECTED,
    /// A newer submission of the same student took its place before it ran.
    SUPERSEDED,
    /// The platform failed on it three times; an operator has to look.
    PARKED;

    /// Says whether nothing will change any more without a person.
    public boolean over() {
        return switch (this) {
            case RECEIVED, QUEUED, RUNNING -> false;
            case GRADED, REJECTED, SUPERSEDED, PARKED -> true;
        };
    }
}
