package gradus.similarity.prose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// The pages of a report as plain text.
public record ReportText(String id, List<String> pages) {
    /// A report is read up to here; larger ones are appendices or attacks.
    private static final int PAGE_LIMIT = 200;

    private static final long BYTE_LIMIT = 32L << 20;

    public ReportText {
        pages = List.copyOf(pages);
    }

    /// Reads a PDF. Its scripts and links are not followed.
    ///
    /// @throws Unreadable when the bytes are no PDF, locked, too large, or hold no text (a
    /// scan); the message says which
    public static ReportText ofPdf(String id, byte[] pdf) throws Unreadable {
        if (pdf.length > BYTE_LIMIT) {
            throw new Unreadable("It is larger than " + (BYTE_LIMIT >> 20) + " MB.");
        }
        long started = HurriedStripper.cpuTime();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= Math.min(PAGE_LIMIT, document.getNumberOfPages()); page++) {
                PDFTextStripper stripper = new HurriedStripper(started);
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            if (pages.stream().allMatch(String::isBlank)) {
                throw new Unreadable("It holds no text; perhaps its pages are pictures.");
            }
            return new ReportText(id, pages);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A damaged PDF ends in any exception of its reader, and costs no one the comparison.
            throw new Unreadable("It cannot be read as a PDF: " + e.getMessage());
        }
    }

    public static ReportText ofText(String id, String text) {
        return new ReportText(id, List.of(text));
    }

    /// A report that cannot be compared; the message says why.
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }
}
