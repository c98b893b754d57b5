package gradus.server.integrity;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Sets the printed form of a case file as PDF.
///
/// It uses the fonts that every reader of PDF has, and the one that PDFBox carries for letters that those lack: Latin,
/// Greek and Cyrillic. Other letters are shown as `#`; the HTML form has them all.
final class CaseFilePdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private CaseFilePdf() {}

    static byte[] of(CaseFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(CaseFilePdf::font, "Liberation Sans");
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
