package gradus.similarity.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceFileTest {
    private static final String TEXT = "class A { String s = \"Zürich\"; }";

    @Test
    void readsUtf8() {
        assertEquals(
                TEXT,
                SourceFile.of("A.java", TEXT.getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void readsLatin1WhereItIsNoUtf8() {
        assertEquals(
                TEXT,
                SourceFile.of("A.java", TEXT.getBytes(StandardCharsets.ISO_8859_1))
                        .text());
    }

    @Test
    void readsUtf16WithItsMark() {
        byte[] bytes = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(TEXT, SourceFile.of("A.java", bytes).text());
        byte[] big = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE);
        assertEquals(TEXT, SourceFile.of("A.java", big).text());
    }

    @Test
    void dropsTheMarkOfUtf8() {
        assertEquals(TEXT, SourceFile.of("A.java", "\ufeff" + TEXT).text());
    }

    @Test
    void cutsWhatIsTooLargeAndSaysSo() {
        SourceFile large = SourceFile.of("A.java", "x".repeat(SourceFile.BYTE_LIMIT + 10));
        assertEquals(SourceFile.BYTE_LIMIT, large.text().length());
        assertTrue(large.isCut());
        assertFalse(SourceFile.of("A.java", TEXT).isCut());
    }

    @Test
    void contentKeysTellContentsApart() {
        assertEquals(
                SourceFile.of("A.java", TEXT).contentKey(),
                SourceFile.of("B.java", TEXT).contentKey());
        assertNotEquals(
                SourceFile.of("A.java", TEXT).contentKey(),
                SourceFile.of("A.java", TEXT + " ").contentKey());
    }
}
