package gradus.similarity.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Pdfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static final String REPORT = "We trained the network for forty epochs and saw the loss fall below one tenth"
            + " before the learning rate was halved for the first time.";
    private static final String OTHER = "Our model converged slowly because the batches were small, so we changed the"
            + " optimiser and repeated every run with five seeds.";
    private static final ReportText NO_SHEET = ReportText.ofText("sheet", "");

    private static ProseComparison compare(String a, String b, String sheet) {
        return ProseComparison.of(ReportText.ofText("a", a), ReportText.ofText("b", b), ReportText.ofText("s", sheet));
    }

    @Test
    void theSameTextIsAllShared() {
        ProseComparison same = compare(REPORT, REPORT, "");
        assertEquals(1, same.similarity(), 1e-9);
        assertEquals(1, same.passages().size());
        assertEquals(25, same.passages().getFirst().length());
    }

    @Test
    void differentTextsShareNothing() {
        assertEquals(0, compare(REPORT, OTHER, "").similarity());
        assertEquals(0, compare("", "", "").similarity());
        assertEquals(0, compare("four words are few", "four words are few", "").similarity());
    }

    @Test
    void aPassageSaysItsWordsAndPages() {
        String mixed = OTHER + " Before the learning rate was halved for the first time, we waited.";
        ProsePassage passage = compare(REPORT, mixed, "").passages().getFirst();
        assertEquals("before the learning rate was halved for the first time", passage.words());
        assertEquals(10, passage.length());
        assertEquals(1, passage.pageA());
    }

    @Test
    void punctuationCaseAndLineEndsDoNotMatter() {
        String broken = REPORT.replace("learning", "learn-\ning")
                .replace(" and ", ",\nAND ")
                .replace("We", "we");
        assertEquals(1, compare(REPORT, broken, "").similarity(), 1e-9);
    }

    @Test
    void whatTheSheetSaysIsNobodys() {
        assertEquals(0, compare(REPORT, REPORT, "Introduction. " + REPORT).similarity());
    }

    @Test
    void quotationsAreLeftOut() {
        assertEquals(0, compare("As they say, \"" + REPORT + "\"", REPORT, "").similarity());
        assertEquals(
                0, compare(OTHER + " \u201e" + REPORT + "\u201c", REPORT, "").similarity());
        assertTrue(compare("a \" lone mark. " + REPORT, REPORT, "").similarity() > 0.8);
    }

    @Test
    void referencesAreLeftOut() {
        String references =
                "\nReferences\n[1] A. Author and B. Writer, On the convergence of all things, Journal of Things, 2020.\n";
        assertEquals(0, compare(REPORT + references, OTHER + references, "").similarity());
        String german = references.replace("References", "5. Literaturverzeichnis");
        assertEquals(0, compare(REPORT + german, OTHER + german, "").similarity());
    }

    @Test
    void aPdfIsReadPageByPage() throws Exception {
        ReportText report = ReportText.ofPdf("a", Pdfs.of(REPORT.substring(0, 78), OTHER.substring(0, 75)));
        assertEquals(2, report.pages().size());
        ProseComparison comparison = ProseComparison.of(report, ReportText.ofText("b", OTHER), NO_SHEET);
        assertEquals(2, comparison.passages().getFirst().pageA());
        assertEquals(1, comparison.passages().getFirst().pageB());
    }

    @Test
    void whatIsNoReadablePdfIsRefusedWithAReason() throws IOException {
        byte[] text = "no pdf".getBytes(StandardCharsets.US_ASCII);
        assertThrows(ReportText.Unreadable.class, () -> ReportText.ofPdf("a", text));
        byte[] cut = java.util.Arrays.copyOf(Pdfs.of(REPORT), 200);
        assertThrows(ReportText.Unreadable.class, () -> ReportText.ofPdf("a", cut));
        byte[] blank = Pdfs.of("");
        String why = assertThrows(ReportText.Unreadable.class, () -> ReportText.ofPdf("a", blank))
                .getMessage();
        assertTrue(why.contains("pictures"), why);
    }
}
