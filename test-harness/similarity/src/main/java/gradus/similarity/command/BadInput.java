package gradus.similarity.command;

/// An input that cannot be compared; the message says what to do.
final class BadInput extends Exception {
    BadInput(String message) {
        super(message);
    }
}
