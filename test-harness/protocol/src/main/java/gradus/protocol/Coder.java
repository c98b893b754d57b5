package gradus.protocol;

import org.jspecify.annotations.Nullable;

/// Writes and reads values of one declared type. Both sides derive the same coder from the interface, so no type name
/// ever travels.
interface Coder {
    void encode(@Nullable Object value, WireWriter out) throws NullInAnswer;

    Object decode(WireReader in) throws MalformedFrame;

    /// The smallest number of bytes a value takes, never 0: a count can then be checked against what is left.
    int leastBytes();

    static <T> T present(@Nullable T value) throws NullInAnswer {
        if (value == null) {
            throw new NullInAnswer();
        }
        return value;
    }
}
