package gradus.host;

import gradus.protocol.SourceFile;
import gradus.protocol.SourceProblem;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/// One source file of the submission, as javac reads it; messages carry the student's own path.
final class SourceText extends SimpleJavaFileObject {
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private final String path;
    private final String text;

    /// Whether the bytes are text at all.
    sealed interface Reading {
        record Text(SourceText text) implements Reading {}

        record NotText(SourceProblem problem) implements Reading {}
    }

    private SourceText(String path, String text) {
        super(URI.create("source:///" + path.replaceAll("[^A-Za-z0-9_./$-]", "_")), Kind.SOURCE);
        this.path = path;
        this.text = text;
    }

    static Reading of(SourceFile file) {
        if (startsWith(file.content(), PDF)) {
            return notText(file, "This is a PDF, not Java source. Hand the report in as report.pdf.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.content()))
                    .toString();
            return new Reading.Text(new SourceText(file.path(), text));
        } catch (CharacterCodingException e) {
            return notText(file, "This file is not UTF-8 text. Save it as UTF-8.");
        }
    }

    private static Reading notText(SourceFile file, String message) {
        return new Reading.NotText(new SourceProblem(file.path(), 1, 1, message));
    }

    private static boolean startsWith(byte[] content, byte[] prefix) {
        return content.length >= prefix.length
                && ByteBuffer.wrap(content, 0, prefix.length).equals(ByteBuffer.wrap(prefix));
    }

    String path() {
        return path;
    }

    /// javac compares the name of a public class with its file's: with the student's own, not with the cleaned one.
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE && path.substring(path.lastIndexOf('/') + 1).equals(simpleName + ".java");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
