package gradus.seq2seq.suite.data;

import gradus.api.Pairs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads questions and answers from two files with one of them a line, as UTF-8, plain or compressed (`.gz`).
public final class QuestionFiles {
    private QuestionFiles() {}

    /// @throws InvalidQuestions when a file is missing, cut off, not text, holds an empty line, or the two do
    /// not match
    public static Pairs read(Path questions, Path answers) throws InvalidQuestions {
        List<String> asked = lines(questions);
        List<String> told = lines(answers);
        if (asked.size() != told.size()) {
            throw new InvalidQuestions(questions.getFileName() + " has " + asked.size() + " lines but "
                    + answers.getFileName() + " has " + told.size() + ": line i answers line i");
        }
        return new Pairs(asked, told);
    }

    private static List<String> lines(Path file) throws InvalidQuestions {
        List<String> lines = text(file, bytes(file)).lines().toList();
        if (lines.isEmpty()) {
            throw new InvalidQuestions(file.getFileName() + " is empty: it needs one line for each question");
        }
        int empty = lines.indexOf("");
        if (empty >= 0) {
            throw new InvalidQuestions(file.getFileName() + ", line " + (empty + 1) + " is empty");
        }
        return lines;
    }

    private static byte[] bytes(Path file) throws InvalidQuestions {
        try {
            byte[] raw = Files.readAllBytes(file);
            return file.toString().endsWith(".gz") ? unpacked(file, raw) : raw;
        } catch (IOException e) {
            throw new InvalidQuestions(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] unpacked(Path file, byte[] raw) throws IOException, InvalidQuestions {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            in.transferTo(out);
            return out.toByteArray();
        } catch (EOFException e) {
            throw new InvalidQuestions(
                    file.getFileName() + " is cut off: its " + raw.length
                            + " bytes end in the middle of the data, after " + out.size()
                            + " unpacked bytes. Fetch it again.",
                    e);
        } catch (ZipException e) {
            throw new InvalidQuestions(
                    file.getFileName() + " is not a gzip file, or is damaged after " + out.size() + " unpacked bytes: "
                            + e.getMessage(),
                    e);
        }
    }

    private static String text(Path file, byte[] bytes) throws InvalidQuestions {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return decoder.decode(in).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidQuestions(
                    file.getFileName() + " is not UTF-8 text: see the byte at offset " + in.position(), e);
        }
    }
}
