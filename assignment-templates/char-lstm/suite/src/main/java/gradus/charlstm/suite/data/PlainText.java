package gradus.charlstm.suite.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a file of text: UTF-8 without a byte-order mark, lines that end with LF, no control characters.
///
/// Two copies of one book that differ in such things have other characters and other ids. So the file is
/// refused, with the offset of the first byte that is not right, and never repaired.
public final class PlainText {
    private PlainText() {}

    /// @param characters how many code points the file has, or 0 when that is not known
    /// @throws IllegalArgumentException when the file is not such a text, or has another length
    public static String read(Path file, int characters) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return decode(file.getFileName().toString(), bytes, characters);
    }

    static String decode(String name, byte[] bytes, int characters) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException(name + " is empty");
        }
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            throw bad(name, 0, "a byte-order mark: save the file as UTF-8 without one");
        }
        for (int offset = 0; offset < bytes.length; offset++) {
            control(name, bytes[offset], offset);
        }
        String text = utf8(name, bytes);
        int seen = text.codePointCount(0, text.length());
        if (characters > 0 && seen != characters) {
            throw new IllegalArgumentException(
                    name + " has " + seen + " characters (" + bytes.length + " bytes), expected " + characters
                            + ": it is " + (seen < characters ? "truncated" : "another file"));
        }
        return text;
    }

    private static void control(String name, byte value, int offset) {
        if (value == '\r') {
            throw bad(name, offset, "a carriage return: lines must end with LF alone");
        }
        if (value >= 0 && value < ' ' && value != '\n' && value != '\t') {
            throw bad(name, offset, "the control character " + value + ": this is not a text");
        }
    }

    private static String utf8(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw bad(name, in.position(), "a byte that is not UTF-8 (0x" + hex(bytes[in.position()]) + ")");
        }
        return out.flip().toString();
    }

    private static String hex(byte value) {
        return Integer.toHexString(value & 0xff);
    }

    private static IllegalArgumentException bad(String name, int offset, String what) {
        return new IllegalArgumentException(name + " at offset " + offset + " has " + what);
    }
}
