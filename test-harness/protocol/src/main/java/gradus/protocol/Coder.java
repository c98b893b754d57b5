package gradus.protocol;

import org.jspecify.annotations.Nullable;

/// Writes and reads values of one declared type. Both sides derive the same coder from the interface, so no type
/// name ever travels.
interface Coder {
    void encode(@Nullable Object value, WireWriter out) throws NullInAnswer;

    Object decode(WireReader in) throws MalformedFrame;

    /// Tells whether a value encodes to exactly the bytes that are left; may consume some of them.
    default boolean same(@Nullable Object value, WireReader encoded) throws NullInAnswer, MalformedFrame {
        WireWriter out = new WireWriter();
        encode(value, out);
        return encoded.restEquals(out.toBytes());
    }

    /// The smallest number of bytes a value takes, never 0: a count can then be checked against what is left.
    int leastBytes();

    static <T> T present(@Nullable T value) throws NullInAnswer {
        if (value == null) {
            throw new NullInAnswer();
        }
        return value;
    }
}
