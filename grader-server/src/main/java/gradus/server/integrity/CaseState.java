package gradus.server.integrity;

/// Where a case stands.
public enum CaseState {
    /// Somebody named in it has not been notified yet.
    OPEN("open"),
    /// Everybody was notified, and somebody has not replied.
    NOTIFIED("notified"),
    /// Everybody has replied.
    REPLIED("replied"),
    /// A ruling is proposed, and waits for a second person.
    DECIDED("waiting for a second person"),
    /// The ruling holds.
    CONFIRMED("confirmed"),
    /// Closed without a ruling.
    DISMISSED("dismissed"),
    /// The ruling was taken back.
    REVERSED("reversed");

    private final String words;

    CaseState(String words) {
        this.words = words;
    }

    /// How a sentence calls it, after "this case is".
    String words() {
        return words;
    }

    /// Whether those who are named are still heard.
    boolean hearing() {
        return switch (this) {
            case OPEN, NOTIFIED, REPLIED -> true;
            case DECIDED, CONFIRMED, DISMISSED, REVERSED -> false;
        };
    }
}
