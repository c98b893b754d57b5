package gradus.server.intake;

/// Something the student can fix; the message is the sentence to show.
public final class Rejected extends Exception {
    private final Refusal refusal;

    Rejected(Refusal refusal, String sentence) {
        super(sentence);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /// The message, which is never absent here.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
