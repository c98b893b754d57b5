package gradus.server.submission;

import gradus.server.platform.Hashes;
import java.util.regex.Pattern;

/// The SHA-256 of some bytes, which is also their name in the store.
///
/// Only 64 lower-case hexadecimal digits are accepted, so an id can be made into a file name without further
/// checks.
public record BlobId(String hex) implements Comparable<BlobId> {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public BlobId {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: '" + hex + "'");
        }
    }

    public static BlobId of(byte[] content) {
        return new BlobId(Hashes.of(content));
    }

    @Override
    public int compareTo(BlobId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
