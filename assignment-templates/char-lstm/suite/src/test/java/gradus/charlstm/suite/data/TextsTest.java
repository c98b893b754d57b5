package gradus.charlstm.suite.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Drawn fables, the line of symbols, and files of real text that are not what they should be.
final class TextsTest {
    private static String refusal(byte[] bytes, int characters) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> PlainText.decode("book.txt", bytes, characters))
                        .getMessage());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, -9})
    void aQuarterMillionCharactersOfFablesHaveSixtySevenSymbols(long seed) {
        String text = Fables.draw(250_000, seed);
        assertEquals(250_000, text.length());
        assertEquals(67, text.chars().distinct().count());
        assertTrue(text.chars().allMatch(symbol -> symbol < 128));
    }

    @Test
    void theSameSeedTellsTheSameFables() {
        assertEquals(Fables.draw(5000, 3), Fables.draw(5000, 3));
        assertNotEquals(Fables.draw(5000, 3), Fables.draw(5000, 4));
        assertEquals(Fables.draw(5000, 3).substring(0, 700), Fables.draw(700, 3));
        assertEquals("", Fables.draw(0, 3));
    }

    @Test
    void aFableHasATitleABodyAndAMoral() {
        String first = Fables.draw(6000, 11).split("\n\n\n")[0];
        String[] parts = first.split("\n\n");
        assertEquals(3, parts.length);
        assertTrue(parts[0].matches("THE [A-Z]+ AND THE [A-Z]+"), parts[0]);
        assertTrue(parts[1].matches("[A-Z][a-z ]+, an? [a-z]+ [a-z]+ named [A-Z][a-z]+ .*[.] "), parts[1]);
        assertTrue(parts[2].matches("Moral: [A-Z].*[.]"), parts[2]);
    }

    @Test
    void noBlankOfAPatternIsLeftOpen() {
        String body = Arrays.stream(Fables.draw(100_000, 5).split("\n"))
                .filter(line -> !line.startsWith("THE "))
                .collect(Collectors.joining("\n"));
        assertEquals("", body.replaceAll("(?s).*?( [TPXN][ .,])|.*", "$1").trim());
    }

    @Test
    void theSymbolLineHoldsEverySymbolOnceInADrawnOrder() {
        String text = Fables.draw(2000, 1);
        String line = SymbolLine.before(text, new Random(1)).split("\n")[0];
        assertEquals(text, SymbolLine.before(text, new Random(1)).substring(line.length() + 1));
        assertEquals(text.chars().distinct().count() - 1, line.length());
        assertEquals(line.length(), line.chars().distinct().count());
        assertNotEquals(line, SymbolLine.before(text, new Random(2)).split("\n")[0]);
    }

    @Test
    void aFileIsReadAsItIs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("book.txt"), "Ä fox\n𝄞\n");
        assertEquals("Ä fox\n𝄞\n", PlainText.read(file, 8));
        assertEquals("Ä fox\n𝄞\n", PlainText.read(file, 0));
    }

    @Test
    void whatIsWrongWithAFileIsToldWithItsOffset() {
        assertEquals("book.txt is empty", refusal(new byte[0], 0));
        assertTrue(refusal(utf8("\uFEFFfox"), 0).startsWith("book.txt at offset 0 has a byte-order mark"));
        assertTrue(refusal(utf8("fox\r\n"), 0).startsWith("book.txt at offset 3 has a carriage return"));
        assertTrue(refusal(new byte[] {'f', 0, 'x'}, 0).startsWith("book.txt at offset 1 has the control character 0"));
        assertEquals(
                "book.txt at offset 2 has a byte that is not UTF-8 (0xff)",
                refusal(new byte[] {'f', 'o', (byte) 0xff, 'x'}, 0));
    }

    @Test
    void aTruncatedFileIsToldSo() {
        assertEquals("book.txt has 3 characters (3 bytes), expected 9: it is truncated", refusal(utf8("fox"), 9));
        assertEquals("book.txt has 3 characters (3 bytes), expected 2: it is another file", refusal(utf8("fox"), 2));
        assertTrue(refusal(new byte[] {'f', (byte) 0xe2, (byte) 0x98}, 0).contains("at offset 1"));
    }
}
