package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.audit.Chain;
import gradus.server.integrity.CaseView.EvidenceView;
import gradus.server.integrity.CaseView.MemberView;
import gradus.server.integrity.CaseView.ReplyView;
import gradus.server.integrity.CaseView.RulingView;
import gradus.server.integrity.Evidence.First;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseFilePageTest {
    private static final EvidenceView EVIDENCE =
            Samples.evidence(true, Samples.pair(Samples.ADA, Samples.BEN, First.A, "double slope;"));
    private static final List<MemberView> MEMBERS = List.of(
            Samples.member(Samples.ADA, "ada", "Ada Lovelace", null),
            Samples.member(Samples.BEN, "ben", "Ben Müller", null));

    private static CaseFile file(CaseView view, Chain chain) {
        return new CaseFile(view, "Deep Learning Lab", Samples.ZONE, "instructor", "{\"frozen\":1}", List.of(), chain);
    }

    private static String page(CaseState state, List<MemberView> members, @Nullable RulingView ruling) {
        CaseView view = Samples.view(state, members, EVIDENCE, ruling);
        return CaseFilePage.html(file(view, new Chain.Whole(42))).replaceAll("\\s+", " ");
    }

    private static void contains(String page, String... parts) {
        for (String part : parts) {
            assertTrue(page.contains(part), () -> part + " is missing in " + page);
        }
    }

    private static String printed(CaseFile file) throws IOException {
        try (PDDocument document = Loader.loadPDF(CaseFilePdf.of(file))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void saysWhatTheCaseIsAboutAndWhereItStands() {
        contains(
                page(CaseState.OPEN, MEMBERS, null),
                "<h1>Integrity case #12</h1>",
                "Sheet one, Deep Learning Lab",
                "<td>open</td>",
                "Tue 8 Dec 2026, 10:00:00 Europe/Zurich by ta1",
                "found by a comparison",
                "for instructor",
                "Ada Lovelace (ada)",
                "<td>not given</td>",
                "There is none.");
    }

    @Test
    void showsReceiptsAndRepliesWithHowTheyCame() {
        MemberView ada = Samples.member(
                Samples.ADA,
                "ada",
                "Ada Lovelace",
                Samples.notice(null),
                new ReplyView(Samples.NOW, "I wrote it.", null, null));
        MemberView otto = Samples.member(
                Samples.OTTO,
                "",
                "Otto Old (2024)",
                Samples.notice("letter of 3 May"),
                new ReplyView(Samples.NOW, "I gave it to nobody.", "ta2", "e-mail"));
        MemberView ben = Samples.member(Samples.BEN, "ben", "Ben Müller", Samples.notice(null));
        contains(
                page(CaseState.NOTIFIED, List.of(ada, otto, ben), null),
                "by ta1; time to reply until Tue 15 Dec 2026, 10:00:00 Europe/Zurich",
                "<p>Please explain.</p> <p>Thank you.</p>",
                "given here:</p> <blockquote><p>I wrote it.</p>",
                "by ta1, letter of 3 May; time to reply",
                "recorded by ta2, e-mail:",
                "<td>not handed in here</td>",
                "<p>No reply.</p>");
    }

    @Test
    void showsThePairsWithTheirLines() {
        contains(
                page(CaseState.OPEN, MEMBERS, null),
                "Pair 1: Ada Lovelace (ada) and Ben Müller (ben)",
                "<td>93 of 100</td>",
                "<th>Share of Ada Lovelace (ada)</th> <td>75 %</td>",
                "<th>Received first</th> <td>Ada Lovelace (ada)</td>",
                "<td>12 rare statements</td>",
                "Ada Lovelace (ada), src/A.java, lines 1 to 2",
                "<pre>double slope;</pre>");
        EvidenceView other = Samples.evidence(
                true,
                Samples.pair(Samples.ADA, Samples.BEN, First.B),
                Samples.pair(Samples.BEN, Samples.ADA, First.UNKNOWN));
        String page = CaseFilePage.html(file(Samples.view(CaseState.OPEN, MEMBERS, other, null), new Chain.Whole(1)));
        contains(page.replaceAll("\\s+", " "), "first</th> <td>Ben Müller (ben)</td>", "first</th> <td>unknown</td>");
    }

    @Test
    void showsWhatTheRulingDidToEach() {
        RulingView ruling = new RulingView(
                "ta1",
                Samples.NOW,
                "the passages are the same",
                "instructor",
                Samples.UNTIL,
                List.of(
                        new Consequence(Samples.ADA, "ada", "Ada Lovelace", Effect.ZERO, 100, "", 57_400, 0, -8.6, ""),
                        new Consequence(
                                Samples.BEN, "ben", "Ben Müller", Effect.DEDUCTION, 30, "ill", 50_000, 35_000, -6, ""),
                        new Consequence(Samples.ADA, "cleo", "Cleo", Effect.NONE, 0, "taken", null, null, 0, ""),
                        new Consequence(Samples.OTTO, "", "Otto Old", Effect.NONE, 0, "", null, null, 0, "")));
        contains(
                page(CaseState.CONFIRMED, MEMBERS, ruling),
                "Tue 15 Dec 2026, 10:00:00 Europe/Zurich by instructor",
                "<td>0 points</td> <td>–</td> <td>57.4 points</td> <td>0.0 points</td>",
                "<td>−30 %</td> <td>ill</td> <td>50.0 points</td> <td>35.0 points</td>",
                "<td>no effect</td> <td>taken</td> <td>no grade</td>",
                "<td>Otto Old</td> <td>no grade in this course</td>");
    }

    @Test
    void aProposalThatWaitsIsNoRulingYet() {
        RulingView ruling = new RulingView("ta1", Samples.NOW, "same", null, null, List.of());
        contains(page(CaseState.DECIDED, MEMBERS, ruling), "<th>Confirmed</th> <td>not yet</td>");
    }

    @Test
    void evidenceOrLogThatWereChangedAreCalledOut() {
        CaseView view = Samples.view(CaseState.OPEN, MEMBERS, Samples.evidence(false), null);
        String page = CaseFilePage.html(file(view, new Chain.Broken(17)));
        contains(
                page,
                "THE STORED EVIDENCE DOES NOT HAVE THIS HASH: it was changed",
                "THE AUDIT LOG IS BROKEN at entry 17");
        contains(
                page(CaseState.OPEN, MEMBERS, null),
                "the stored evidence has this hash",
                "All 42 entries of the log were checked at this export: none was changed or removed.");
    }

    @Test
    void theFrozenTextStandsInTheHtmlOnly() {
        CaseFile file = file(Samples.view(CaseState.OPEN, MEMBERS, EVIDENCE, null), new Chain.Whole(1));
        contains(CaseFilePage.html(file), "<pre>{&quot;frozen&quot;:1}</pre>");
        assertFalse(CaseFilePage.print(file).contains("frozen&quot;"));
        contains(CaseFilePage.print(file), "stands at the end of this case file's HTML form");
    }

    @Test
    void thePaperShowsLettersOfManyAlphabets() throws IOException {
        MemberView member = Samples.member(Samples.ADA, "ada", "Ådá Łovełace-Ωμέγα Привет", Samples.notice(null));
        EvidenceView evidence =
                Samples.evidence(true, Samples.pair(Samples.ADA, Samples.ADA, First.A, "double κ = 1; // → naïve"));
        String paper =
                printed(file(Samples.view(CaseState.NOTIFIED, List.of(member), evidence, null), new Chain.Whole(1)));
        contains(paper, "Ådá Łovełace-Ωμέγα Привет", "double κ = 1; // → naïve");
    }

    /// A board may keep the file longer than any machine keeps its fonts.
    @Test
    void theFontOfTheTextIsPartOfThePaper() throws IOException {
        CaseFile file = file(Samples.view(CaseState.OPEN, MEMBERS, EVIDENCE, null), new Chain.Whole(1));
        Set<String> fonts = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(CaseFilePdf.of(file))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.add(font.getName().replaceAll("^[A-Z]{6}\\+", "") + (font.isEmbedded() ? ", embedded" : ""));
                }
            }
        }
        assertEquals(Set.of("Courier", "LiberationSans, embedded"), fonts);
    }

    @Test
    void longCasesAndLongLinesFitOnPaper() throws IOException {
        // A letter that occurs nowhere else: lines are broken, and the two sides are read in turns.
        String line = "Q".repeat(700);
        String[] texts = Collections.nCopies(60, line + "\n" + line).toArray(String[]::new);
        EvidenceView evidence = Samples.evidence(true, Samples.pair(Samples.ADA, Samples.BEN, First.A, texts));
        CaseFile file = file(Samples.view(CaseState.OPEN, MEMBERS, evidence, null), new Chain.Whole(1));
        try (PDDocument document = Loader.loadPDF(CaseFilePdf.of(file))) {
            assertTrue(document.getNumberOfPages() > 10, () -> document.getNumberOfPages() + " pages");
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            String footer = last.getText(document).strip();
            assertTrue(footer.contains(document.getNumberOfPages() + " / " + document.getNumberOfPages()), footer);
        }
        assertEquals(60 * 4 * 700, printed(file).chars().filter(c -> c == 'Q').count());
    }
}
