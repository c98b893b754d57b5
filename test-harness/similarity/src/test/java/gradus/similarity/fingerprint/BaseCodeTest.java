package gradus.similarity.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import org.junit.jupiter.api.Test;

class BaseCodeTest {
    private static final Fingerprint ORIGINAL = Programs.fingerprint("anna", Programs.ORIGINAL);
    private static final int LINES = (int) Programs.ORIGINAL.lines().count();

    @Test
    void whatWasMarkedAsExpectedIsNoLongerCompared() {
        BaseCode all = BaseCode.of(ORIGINAL, "src/File0.java", 1, LINES);
        Fingerprint rest = Programs.fingerprint("beth", Programs.RENAMED).without(all);
        assertTrue(rest.tokens().codeTokens() < 10, () -> rest.tokens().codeTokens() + " tokens");
        assertEquals(0, rest.statements().size());
    }

    @Test
    void onlyTheMarkedLinesAreExpected() {
        BaseCode some = BaseCode.of(ORIGINAL, "src/File0.java", 25, 33);
        Fingerprint rest = ORIGINAL.without(some);
        assertTrue(rest.statements().size() < ORIGINAL.statements().size());
        assertTrue(rest.statements().size() > ORIGINAL.statements().size() / 2);
    }

    @Test
    void anotherProgramLosesNothing() {
        Fingerprint other = Programs.fingerprint("carl", Programs.OTHER);
        Fingerprint rest = other.without(BaseCode.of(ORIGINAL, "src/File0.java", 1, LINES));
        assertTrue(rest.tokens().codeTokens() > 0.9 * other.tokens().codeTokens());
    }

    @Test
    void linesOfAFileThatIsNotThereMarkNothing() {
        BaseCode none = BaseCode.of(ORIGINAL, "src/Nowhere.java", 1, LINES);
        assertEquals(
                ORIGINAL.tokens().codeTokens(), ORIGINAL.without(none).tokens().codeTokens());
    }

    @Test
    void twoMarksAddUp() {
        BaseCode first = BaseCode.of(ORIGINAL, "src/File0.java", 1, 30);
        BaseCode second = BaseCode.of(ORIGINAL, "src/File0.java", 31, LINES);
        assertEquals(0, ORIGINAL.without(first.and(second)).statements().size());
    }

    @Test
    void nothingIsBaseCodeAtFirst() {
        assertEquals(
                ORIGINAL.tokens().size(),
                ORIGINAL.without(BaseCode.NONE).tokens().size());
    }
}
