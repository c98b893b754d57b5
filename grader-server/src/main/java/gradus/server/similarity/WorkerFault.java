package gradus.server.similarity;

/// The worker could not carry out an order; the message is a sentence for staff, and says what to do.
final class WorkerFault extends Exception {
    /// What broke.
    enum Kind {
        /// It cannot be started, so that no order can be at fault.
        NOT_STARTED,
        /// It ended in the middle, took too long or spoke nonsense.
        BROKEN,
        /// It said itself that the order failed.
        REPORTED
    }

    private final Kind kind;

    WorkerFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
