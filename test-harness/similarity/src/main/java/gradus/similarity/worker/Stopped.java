package gradus.similarity.worker;

/// A job was ended on request; it has no result.
final class Stopped extends Exception {
    Stopped() {
        super("stopped on request");
    }
}
