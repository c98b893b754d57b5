package gradus.server.policy;

/// How late a submission is: the window it falls into, and the sentence for its receipt.
///
/// `permille` is what is left of the score in thousandths; under the rule of points it is how it would be written.
public record Lateness(Kind kind, int permille, String label, String sentence) {
    static Lateness onTime(String sentence) {
        return new Lateness(Kind.ON_TIME, 1000, "on time", sentence);
    }

    static Lateness inGrace(String sentence) {
        return new Lateness(Kind.IN_GRACE, 1000, "in the grace period", sentence);
    }

    static Lateness late(int permille, String label, String sentence) {
        return new Lateness(Kind.LATE, permille, label, sentence);
    }

    static Lateness tooLate(String sentence) {
        return new Lateness(Kind.TOO_LATE, 0, "too late", sentence);
    }

    public double factor() {
        return permille / 1000.0;
    }

    /// Says whether it costs points.
    public boolean late() {
        return kind == Kind.LATE || kind == Kind.TOO_LATE;
    }

    /// The windows, in their order in time.
    public enum Kind {
        ON_TIME,
        IN_GRACE,
        LATE,
        TOO_LATE
    }
}
