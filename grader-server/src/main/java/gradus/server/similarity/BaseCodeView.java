package gradus.server.similarity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is never held against anybody: the files that everybody began with, and lines that were marked as expected.
@Schema(name = "BaseCode")
public record BaseCodeView(List<TemplateFile> files, List<ExpectedText> expected) {

    @Schema(name = "TemplateFile")
    public record TemplateFile(String path, String text) {}

    @Schema(name = "ExpectedText")
    public record ExpectedText(String file, String text, String reason) {}
}
