package gradus.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads what [WireWriter] wrote, trusting no length: each is compared with what is left before anything is
/// allocated.
final class WireReader {
    private final ByteBuffer buffer;

    WireReader(byte[] bytes) {
        this(ByteBuffer.wrap(bytes));
    }

    /// Reads what is left in `buffer`, which stays as it is.
    WireReader(ByteBuffer buffer) {
        this.buffer = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    int u8() throws MalformedFrame {
        return bytes(1).get() & 0xff;
    }

    int i32() throws MalformedFrame {
        return bytes(4).getInt();
    }

    long i64() throws MalformedFrame {
        return bytes(8).getLong();
    }

    String string() throws MalformedFrame {
        return string(Integer.MAX_VALUE);
    }

    /// Reads a text of at most `most` bytes.
    String string(int most) throws MalformedFrame {
        int length = count(1);
        if (length > most) {
            throw new MalformedFrame("a text of " + length + " bytes; at most " + most + " are allowed");
        }
        ByteBuffer text = buffer.slice(buffer.position(), length);
        buffer.position(buffer.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedFrame("a text of " + length + " bytes is not UTF-8");
        }
    }

    /// Reads a count of items that take at least `leastBytes` each, and refuses one that cannot fit what is left.
    int count(int leastBytes) throws MalformedFrame {
        int count = i32();
        if (count < 0 || (long) count * leastBytes > buffer.remaining()) {
            throw new MalformedFrame("a count of " + Integer.toUnsignedString(count) + " needs at least "
                    + Integer.toUnsignedLong(count) * leastBytes + " bytes, " + buffer.remaining() + " are left");
        }
        return count;
    }

    /// Reads a length and gives a reader over exactly that many bytes.
    WireReader block() throws MalformedFrame {
        int length = count(1);
        WireReader part = new WireReader(buffer.slice(buffer.position(), length));
        buffer.position(buffer.position() + length);
        return part;
    }

    byte[] rest() {
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return rest;
    }

    /// Gives the buffer after checking that `count` bytes are left in it.
    ByteBuffer bytes(int count) throws MalformedFrame {
        if (buffer.remaining() < count) {
            throw new MalformedFrame("ends after " + buffer.limit() + " bytes, " + (count - buffer.remaining())
                    + " before the end of a value");
        }
        return buffer;
    }

    void end() throws MalformedFrame {
        if (buffer.hasRemaining()) {
            throw new MalformedFrame(buffer.remaining() + " bytes too many");
        }
    }

    /// Tells whether the bytes that are left equal `other`; consumes nothing.
    boolean restEquals(byte[] other) {
        return buffer.equals(ByteBuffer.wrap(other));
    }
}
