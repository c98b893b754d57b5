package gradus.server.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// Looks at the bytes of a file: is it what its name says?
final class Content {
    /// The first bytes of file formats that turn up renamed, each byte as one character.
    private record Magic(String name, String start) {}

    private static final String PDF = "%PDF-";
    private static final List<Magic> MAGIC = List.of(
            new Magic("a PDF document; a report belongs in report.pdf", PDF),
            new Magic("a zip or jar archive", "PK\u0003\u0004"),
            new Magic("a compiled class", "\u00ca\u00fe\u00ba\u00be"),
            new Magic("a program", "\u007fELF"),
            new Magic("a gzip archive", "\u001f\u008b"),
            new Magic("a PNG image", "\u0089PNG"),
            new Magic(
                    "a pointer of git-lfs, not the file; commit the source itself",
                    "version https://git-lfs.github.com/spec/"));

    private Content() {}

    /// Checks that the bytes are Java source text in UTF-8.
    static void checkSource(String path, byte[] bytes) throws Rejected {
        for (Magic magic : MAGIC) {
            if (startsWith(bytes, magic.start())) {
                throw Refusal.NOT_JAVA_TEXT.because(path, "its content is " + magic.name());
            }
        }
        if (IntStream.range(0, bytes.length).anyMatch(i -> bytes[i] == 0)) {
            throw Refusal.NOT_JAVA_TEXT.because(path, "it contains NUL bytes; save it as UTF-8 text");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw Refusal.NOT_JAVA_TEXT.because(
                    path, "it is not UTF-8 from byte " + firstBadByte(bytes) + " on; save it as UTF-8 in your editor");
        }
    }

    static void checkReport(String path, byte[] bytes) throws Rejected {
        if (!startsWith(bytes, PDF)) {
            throw Refusal.NOT_A_PDF.because(path);
        }
    }

    /// Names the lines with characters that make code read differently from what the compiler sees.
    static List<String> bidirectionalControls(String path, byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).chars().anyMatch(Content::bidirectionalControl))
                .mapToObj(i -> path + ":" + (i + 1)
                        + " contains bidirectional control characters: the code reads differently from what it does."
                        + " Graders see a mark there.")
                .toList();
    }

    private static boolean bidirectionalControl(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
    }

    private static int firstBadByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return in.position() + 1;
    }

    private static boolean startsWith(byte[] bytes, String start) {
        return bytes.length >= start.length()
                && new String(bytes, 0, start.length(), StandardCharsets.ISO_8859_1).equals(start);
    }
}
