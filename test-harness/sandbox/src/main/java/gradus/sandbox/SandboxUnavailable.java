package gradus.sandbox;

/// This machine cannot hold a submission, so nothing is started. The message is a sentence for the administrator: what
/// is missing and what to do.
public final class SandboxUnavailable extends Exception {
    private static final long serialVersionUID = 1;

    public SandboxUnavailable(String message) {
        super(message);
    }

    public SandboxUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
