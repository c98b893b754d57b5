package gradus.seq2seq.suite.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.api.Pairs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionFilesTest {
    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void assertRefused(String part, Path questions, Path answers) {
        InvalidQuestions refusal = assertThrows(InvalidQuestions.class, () -> QuestionFiles.read(questions, answers));
        assertTrue(String.valueOf(refusal.getMessage()).contains(part), refusal.getMessage());
    }

    @Test
    void plainAndPackedFilesAreTheSame() throws IOException, InvalidQuestions {
        Path x = file("x", "a?\r\nb?\n");
        Path y = file("y", "1\n2");
        Pairs expected = new Pairs(List.of("a?", "b?"), List.of("1", "2"));
        assertEquals(expected, QuestionFiles.read(x, y));
        assertEquals(expected, QuestionFiles.read(file("x.gz", packed("a?\nb?\n")), file("y.gz", packed("1\n2\n"))));
    }

    @Test
    void filesThatDoNotBelongTogetherAreRefused() throws IOException {
        assertRefused("x has 2 lines but y has 1", file("x", "a\nb\n"), file("y", "1\n"));
    }

    @Test
    void aFileThatIsCutOffIsRefusedWithItsLength() throws IOException {
        byte[] whole = packed("What is the tens digit of 50429396?\n".repeat(400));
        Path cut = file("x.gz", Arrays.copyOf(whole, whole.length - 20));
        assertRefused("x.gz is cut off: its " + (whole.length - 20) + " bytes", cut, file("y", "1\n"));
    }

    @Test
    void whatIsNoGzipIsSaidToBeNone() throws IOException {
        assertRefused("x.gz is not a gzip file", file("x.gz", "plain text"), file("y", "1\n"));
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirOffset() throws IOException {
        byte[] bytes = {'a', '\n', 'b', (byte) 0xff, '\n'};
        assertRefused("the byte at offset 3", file("x", bytes), file("y", "1\n2\n"));
    }

    @Test
    void emptyFilesAndLinesAreRefused() throws IOException {
        assertRefused("x is empty", file("x", ""), file("y", "1\n"));
        assertRefused("x2, line 2 is empty", file("x2", "a\n\nb\n"), file("y2", "1\n2\n3\n"));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        assertRefused("nowhere cannot be read", folder.resolve("nowhere"), file("y", "1\n"));
    }

    /// Where an administrator has the published files, every answer follows from its question.
    @ParameterizedTest
    @ValueSource(strings = {"numbers__place_value", "comparison__sort", "algebra__linear_1d"})
    void publishedQuestionsAreAnsweredByRule(String module) throws InvalidQuestions {
        String data = System.getenv("GRADUS_DATA");
        assumeTrue(data != null && Files.isDirectory(Path.of(data, "dm-math")));
        Path files = Path.of(data == null ? "" : data, "dm-math");
        Pairs pairs = QuestionFiles.read(
                files.resolve(module + ".interpolate.x.gz"), files.resolve(module + ".interpolate.y.gz"));
        assertEquals(10_000, pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            assertEquals(
                    Optional.of(pairs.answers().get(i)),
                    Derivation.answer(pairs.questions().get(i)));
        }
    }
}
