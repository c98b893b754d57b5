package gradus.similarity.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// One source file as text. The content key is the first half of the SHA-256 of its bytes, so that nobody can build
/// a file that passes for another one.
public record SourceFile(String path, String text, long contentKey) {
    /// Bytes that are read of one file; what lies behind them is not compared, and the file says so.
    public static final int BYTE_LIMIT = 1 << 20;

    /// Reads bytes as UTF-8, as UTF-16 where they begin with its mark, and as Latin-1 where they are neither.
    public static SourceFile of(String path, byte[] bytes) {
        return new SourceFile(path, decode(bytes), contentKey(bytes));
    }

    public static SourceFile of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Whether the file was cut at the byte limit.
    public boolean isCut() {
        return text.length() >= BYTE_LIMIT;
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return text(bytes, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return text(bytes, StandardCharsets.UTF_16LE);
        }
        try {
            return limited(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return text(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String text(byte[] bytes, Charset charset) {
        return limited(new String(bytes, charset));
    }

    private static String limited(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return plain.length() > BYTE_LIMIT ? plain.substring(0, BYTE_LIMIT) : plain;
    }

    private static long contentKey(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
