package gradus.attention.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.NdArray;
import gradus.reference.attention.PlainAttention;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The numbers that the handout prints are those of the reference.
final class WorkedExamplesTest {
    private final PlainAttention it = new PlainAttention();

    private static void assertPrinted(NdArray numbers) throws IOException {
        String handout = Files.readString(ExaminedTemplate.DRY_RUN.folder().resolve("handout.md"));
        for (float number : numbers.data()) {
            String text = number == 0 ? "0" : String.format(Locale.ROOT, "%.4f", number);
            assertTrue(handout.contains(text), text);
        }
    }

    @Test
    void oneQueryAndThreeKeys() throws IOException {
        assertPrinted(it.weights(PracticeChecks.QUERY, PracticeChecks.KEYS, PracticeChecks.OPEN));
        assertPrinted(it.attend(PracticeChecks.QUERY, PracticeChecks.KEYS, PracticeChecks.VALUES, PracticeChecks.OPEN));
        assertPrinted(it.weights(PracticeChecks.QUERY, PracticeChecks.KEYS, PracticeChecks.FIRST_HIDDEN));
        assertPrinted(it.attend(
                PracticeChecks.QUERY, PracticeChecks.KEYS, PracticeChecks.VALUES, PracticeChecks.FIRST_HIDDEN));
    }

    @Test
    void oneHeadOfWidthTwo() throws IOException {
        NdArray x = new NdArray(new float[] {1, 0, 0, 2}, 1, 2, 2);
        assertPrinted(it.multiHead(PracticeChecks.SWAP, 1, x, x, new boolean[1][2][2]));
    }

    @Test
    void twoPlacesInTwoHeads() {
        assertEquals(
                new NdArray(new float[] {0, 1, 4, 5, 2, 3, 6, 7}, 1, 2, 2, 2),
                it.splitHeads(PracticeChecks.numbered(1, 2, 4), 2));
    }
}
