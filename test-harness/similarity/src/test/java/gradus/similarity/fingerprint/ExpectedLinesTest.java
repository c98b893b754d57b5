package gradus.similarity.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.source.FileReport;
import gradus.similarity.source.LineRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedLinesTest {
    private static final Fingerprint ANNA = Programs.fingerprint("anna", Programs.ORIGINAL);
    private static final Fingerprint BETH = Programs.fingerprint("beth", Programs.RENAMED, Programs.OTHER);

    private static int line(String text) {
        return (int) Programs.ORIGINAL
                .substring(0, Programs.ORIGINAL.indexOf(text))
                .lines()
                .count();
    }

    @Test
    void theMarkedLinesBecomeBaseCodeWhereTheyWereMarked() {
        int first = line("double variance()");
        int last = line("double largest()") - 2;
        FileReport file = ANNA.without(BaseCode.of(ANNA, "src/File0.java", first, last))
                .files()
                .getFirst();
        assertEquals(1, file.base().size(), file::toString);
        assertTrue(file.base().getFirst().first() >= first
                && file.base().getFirst().first() <= first + 1);
        assertTrue(file.base().getFirst().last() >= last - 1
                && file.base().getFirst().last() <= last + 1);
        assertTrue(file.baseTokens() >= 12);
    }

    @Test
    void tokensMoveFromOwnToBase() {
        FileReport before = BETH.files().getFirst();
        FileReport after = BETH.without(BaseCode.of(ANNA, "src/File0.java", 1, 100))
                .files()
                .getFirst();
        assertEquals(before.ownTokens() + before.baseTokens(), after.ownTokens() + after.baseTokens());
        assertTrue(after.baseTokens() > before.ownTokens() / 2, after::toString);
        assertTrue(after.base().size() > 0);
    }

    @Test
    void filesWithNothingExpectedStayAsTheyAre() {
        Fingerprint after = BETH.without(BaseCode.of(ANNA, "src/File0.java", 1, 100));
        FileReport other = after.files().getLast();
        assertEquals(BETH.files().getLast().ownTokens(), other.ownTokens(), 12);
    }

    @Test
    void nothingExpectedChangesNothing() {
        assertSame(ANNA, ANNA.without(BaseCode.NONE));
        assertSame(ANNA, ANNA.without(BaseCode.of(ANNA, "no such file", 1, 100)));
    }

    @Test
    void linesThatWereBaseCodeStaySo() {
        String text =
                Programs.ORIGINAL.replace("sum += value;", "sum += value;\n        System.out.println(sum * 17);");
        Fingerprint fingerprint = Fingerprints.of(
                Programs.submission("a", text), Template.of(Programs.submission("t", Programs.ORIGINAL)));
        List<LineRange> before = fingerprint.files().getFirst().base();
        List<LineRange> after = fingerprint
                .without(BaseCode.of(fingerprint, "src/File0.java", 1, 100))
                .files()
                .getFirst()
                .base();
        assertEquals(2, before.size());
        assertTrue(after.getFirst().first() <= before.getFirst().first());
        assertTrue(after.getLast().last() >= before.getLast().last());
    }
}
