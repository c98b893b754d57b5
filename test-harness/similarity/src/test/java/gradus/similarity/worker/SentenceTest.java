package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void plainTextStaysAsItIs() {
        assertEquals("", Sentence.of(""));
        assertEquals("Größe 3, 學生 \ud83d\ude00", Sentence.of("Größe 3, 學生 \ud83d\ude00"));
    }

    @Test
    void whatNoDatabaseTakesIsReplaced() {
        assertEquals("a\ufffdb\ufffdc", Sentence.of("a\u0000b\ud800c"));
        assertEquals("a\nb", Sentence.of("a\nb"));
    }

    @Test
    void longTextsEndVisibly() {
        String cut = Sentence.of("x".repeat(5000));
        assertTrue(cut.endsWith("x\u2026") && cut.length() < 600);
        assertEquals(500, Sentence.of("x".repeat(500)).length());
    }
}
