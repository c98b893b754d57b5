package gradus.server.integrity;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sets the printed form of a case file as PDF.
///
/// The text's font is the one that PDFBox carries, embedded: Latin, Greek and Cyrillic. Code is set in Courier,
/// which every reader of PDF has. Other letters are shown as `#`; the HTML form has them all.
final class CaseFilePdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private CaseFilePdf() {}

    static byte[] of(CaseFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(CaseFilePdf::font, "Liberation Sans");
        builder.useFont(new PDFontSupplier(new PDType1Font(FontName.COURIER)), "Courier");
        // The page names no addresses; none that a text may look like is ever opened.
        builder.useUriResolver((_, _) -> "");
        builder.withHtmlContent(CaseFilePage.print(file), "");
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(
                PDDocument.class.getResourceAsStream(FONT), "PDFBox carries " + FONT + " since its version 2");
    }
}
