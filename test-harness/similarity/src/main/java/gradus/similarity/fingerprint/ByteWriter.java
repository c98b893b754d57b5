package gradus.similarity.fingerprint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes numbers in as few bytes as they need, seven bits to a byte.
final class ByteWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

    /// A number of at least 0.
    void number(long value) {
        long rest = value;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /// A number of either sign, small ones in few bytes.
    void difference(int value) {
        number(((value << 1) ^ (value >> 31)) & 0xffffffffL);
    }

    /// All eight bytes.
    void fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift) & 0xff);
        }
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
