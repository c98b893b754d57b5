package gradus.seq2seq.suite.data;

/// A file of questions or answers that cannot be used; the message says which file, where, and what to do.
public final class InvalidQuestions extends Exception {
    private static final long serialVersionUID = 1;

    InvalidQuestions(String message) {
        super(message);
    }

    InvalidQuestions(String message, Throwable cause) {
        super(message, cause);
    }
}
