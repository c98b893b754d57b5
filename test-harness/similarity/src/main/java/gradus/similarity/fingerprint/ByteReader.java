package gradus.similarity.fingerprint;

import java.nio.charset.StandardCharsets;

/// Reads what [ByteWriter] wrote. Damaged bytes end in an [IllegalArgumentException], never in a wrong size.
final class ByteReader {
    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    private int next() {
        if (at >= bytes.length) {
            throw new IllegalArgumentException("a fingerprint that ends after " + at + " bytes");
        }
        return bytes[at++] & 0xff;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int part = next();
            value |= (long) (part & 0x7f) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits in a fingerprint");
    }

    /// A number of things that follow, each at least two bytes long.
    int countOf() {
        int value = count();
        if (value > (bytes.length - at) / 2) {
            throw new IllegalArgumentException("a fingerprint that ends before its " + value + " entries");
        }
        return value;
    }

    /// A number of at most 31 bits.
    int count() {
        long value = number();
        if (value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a count of " + value + " in a fingerprint");
        }
        return (int) value;
    }

    int difference() {
        int value = (int) number();
        return (value >>> 1) ^ -(value & 1);
    }

    long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = (value << 8) | next();
        }
        return value;
    }

    String text() {
        int length = count();
        if (length > bytes.length - at) {
            throw new IllegalArgumentException("a text of " + length + " bytes in a fingerprint that ends before it");
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
