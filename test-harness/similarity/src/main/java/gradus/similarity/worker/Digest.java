package gradus.similarity.worker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of some parts. Each part goes in with its length, so that no two lists of parts are one.
final class Digest {
    private final MessageDigest sha;

    Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    Digest add(byte[] part) {
        sha.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(part);
        return this;
    }

    Digest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(long part) {
        return add(Long.toString(part));
    }

    /// The first half as hexadecimal digits: 128 bits, more than any cache can mix up.
    String hex() {
        return HexFormat.of().formatHex(sha.digest(), 0, 16);
    }
}
