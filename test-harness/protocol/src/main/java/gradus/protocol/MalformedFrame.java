package gradus.protocol;

/// Bytes that are not what they should be. The message says what is wrong; the process that sent them is not to be
/// asked again.
public final class MalformedFrame extends Exception {
    private static final long serialVersionUID = 1;

    public MalformedFrame(String message) {
        super(message);
    }
}
