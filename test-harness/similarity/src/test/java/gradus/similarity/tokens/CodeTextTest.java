package gradus.similarity.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTextTest {
    @Test
    void findsCommentsWithTheirLines() {
        CodeText text = CodeText.of("// one\nint a; /* two\nlines */ int b; // three");
        assertEquals(
                List.of(new Comment(1, " one"), new Comment(2, " two\nlines "), new Comment(3, " three")),
                text.comments());
    }

    @Test
    void whatStandsInTextIsNoComment() {
        CodeText text =
                CodeText.of("String a = \"// no\"; char b = '\"'; String c = \"\"\"\n  /* no */\n  \"\"\"; // yes");
        assertEquals(List.of(new Comment(3, " yes")), text.comments());
    }

    @Test
    void anEscapedQuoteDoesNotEndAText() {
        assertEquals(List.of(), CodeText.of("String a = \"\\\" // no\";").comments());
    }

    @Test
    void aCommentWithoutEndGoesToTheEnd() {
        assertEquals(List.of(new Comment(1, " open")), CodeText.of("/* open").comments());
    }

    @Test
    void blanksOutWhatIsNestedTooDeepAndKeepsTheLines() {
        String deep = "(".repeat(5_000) + "\n1\n" + ")".repeat(5_000);
        CodeText text = CodeText.of("int a = " + deep + ";\nint b;");
        assertTrue(text.pruned());
        assertEquals(("int a = " + deep + ";\nint b;").length(), text.code().length());
        assertEquals(3, text.code().chars().filter(c -> c == '\n').count());
        assertEquals(
                CodeText.NESTING_LIMIT,
                text.code().chars().filter(c -> c == '(').count());
        assertEquals(
                CodeText.NESTING_LIMIT,
                text.code().chars().filter(c -> c == ')').count());
        assertTrue(text.code().endsWith(";\nint b;"));
    }

    @Test
    void deepNestingThatNeverClosesIsBlankedOutToo() {
        CodeText text = CodeText.of("{".repeat(2_000));
        assertFalse(text.code().isBlank());
        assertTrue(text.pruned());
        assertEquals(
                CodeText.NESTING_LIMIT,
                text.code().chars().filter(c -> c == '{').count());
    }

    @Test
    void commentsAloneAreNoCode() {
        assertEquals(0, CodeText.of("/* only */\n\n// words").symbols());
        assertTrue(CodeText.of("int a;").symbols() > 0);
    }
}
