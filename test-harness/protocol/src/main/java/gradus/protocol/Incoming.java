package gradus.protocol;

/// What reading the pipe gives: a message, or the end of the stream between two frames.
public sealed interface Incoming<T> {
    record Message<T>(T content) implements Incoming<T> {}

    /// The other side closed its end after a whole frame; an end inside a frame is a [MalformedFrame].
    record End<T>() implements Incoming<T> {}
}
