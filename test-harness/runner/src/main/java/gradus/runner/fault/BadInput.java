package gradus.runner.fault;

/// An input that cannot be graded at all: a missing folder, too many files, an unusable manifest. The message says what
/// to do. It is neither a verdict about a submission nor a fault of the platform.
public final class BadInput extends Exception {
    public BadInput(String message) {
        super(message);
    }
}
