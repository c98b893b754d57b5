package gradus.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void nothingMovesTheCursorOrHides() {
        assertEquals("a ?[31mred?  b", Terminal.safe("a \u001B[31mred\u0007\n b"));
        assertEquals("x?y?", Terminal.safe("x\u202Ey\u200B"));
        assertEquals("größer → 字 😀", Terminal.safe("größer → 字 😀"));
    }

    @Test
    void longTextsAreBrokenBetweenWordsAndCommandsStayWhole() {
        List<String> lines = Terminal.wrap("word ".repeat(13) + "then `git push origin HEAD:main`. Done.", "  ");
        assertEquals("  " + "word ".repeat(13).strip(), lines.getFirst());
        assertTrue(lines.get(1).startsWith("  then `git push origin HEAD:main`."), lines.get(1));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 70));
    }

    @Test
    void aWordThatIsTooLongHasALineOfItsOwn() {
        assertEquals(List.of("a", "x".repeat(90), "b"), Terminal.wrap("a " + "x".repeat(90) + " b", ""));
        assertEquals(List.of("  "), Terminal.wrap("", "  "));
    }
}
