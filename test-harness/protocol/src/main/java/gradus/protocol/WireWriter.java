package gradus.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing little-endian buffer: numbers as they are, strings and counts behind a 32-bit length.
final class WireWriter {
    /// Less than this takes no longer through a pipe.
    private static final int LARGE = 32 << 10;

    private final ByteBuffer shared;
    private ByteBuffer buffer = little(ByteBuffer.allocate(256));

    WireWriter() {
        this(ByteBuffer.allocate(0));
    }

    /// @param shared where a large value is written, if it fits
    WireWriter(ByteBuffer shared) {
        this.shared = shared;
    }

    WireWriter u8(int value) {
        space(1).put((byte) value);
        return this;
    }

    WireWriter i32(int value) {
        space(4).putInt(value);
        return this;
    }

    WireWriter i64(long value) {
        space(8).putLong(value);
        return this;
    }

    WireWriter string(String text) {
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes a length and the bytes.
    WireWriter block(byte[] content) {
        return i32(content.length).raw(content);
    }

    WireWriter raw(byte[] content) {
        space(content.length).put(content);
        return this;
    }

    /// Gives the buffer with room for at least `count` more bytes, positioned where they go.
    ByteBuffer space(long count) {
        if (buffer.remaining() < count) {
            long needed = buffer.position() + count;
            if (needed > Integer.MAX_VALUE - 16) {
                throw new IllegalStateException("a value of " + needed + " bytes does not fit one message");
            }
            grow(needed);
        }
        return buffer;
    }

    private void grow(long needed) {
        int capacity = (int) Math.min(Integer.MAX_VALUE - 16, Math.max(needed, buffer.capacity() * 2L));
        boolean fits = needed > LARGE && needed <= shared.capacity();
        ByteBuffer larger = fits ? shared.duplicate().clear() : ByteBuffer.allocate(capacity);
        buffer = little(larger.put(buffer.flip()));
    }

    int size() {
        return buffer.position();
    }

    /// Gives what was written and ends the writing: a large value fills its array exactly and is not copied again.
    byte[] toBytes() {
        byte[] bytes = buffer.array();
        return buffer.position() == bytes.length ? bytes : Arrays.copyOf(bytes, buffer.position());
    }

    /// The same, where it was written: a direct buffer is the shared memory.
    ByteBuffer toBuffer() {
        return buffer.isDirect() ? buffer.slice(0, buffer.position()) : ByteBuffer.wrap(toBytes());
    }

    /// Begins a block whose length is not known yet; gives what [#end] needs.
    int begin() {
        i32(0);
        return buffer.position();
    }

    void end(int begun) {
        buffer.putInt(begun - 4, buffer.position() - begun);
    }

    private static ByteBuffer little(ByteBuffer content) {
        return content.order(ByteOrder.LITTLE_ENDIAN);
    }
}
