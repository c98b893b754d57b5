package gradus.similarity.index;

import java.nio.ByteBuffer;

/// SipHash-2-4 (Aumasson and Bernstein, 2012) of one long. Keys are stored under an installation's secret, so
/// nobody can probe an index for code that they hold.
final class KeyedHash {
    private final long k0;
    private final long k1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    /// @param secret 16 bytes
    KeyedHash(byte[] secret) {
        if (secret.length != 16) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes, not 16");
        }
        ByteBuffer bytes = ByteBuffer.wrap(secret);
        k0 = bytes.getLong();
        k1 = bytes.getLong();
    }

    long of(long value) {
        v0 = k0 ^ 0x736f6d6570736575L;
        v1 = k1 ^ 0x646f72616e646f6dL;
        v2 = k0 ^ 0x6c7967656e657261L;
        v3 = k1 ^ 0x7465646279746573L;
        block(value);
        // The length of the message, 8 bytes, stands in the last block.
        block(8L << 56);
        v2 ^= 0xff;
        for (int i = 0; i < 4; i++) {
            round();
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void block(long message) {
        v3 ^= message;
        round();
        round();
        v0 ^= message;
    }

    private void round() {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
    }
}
