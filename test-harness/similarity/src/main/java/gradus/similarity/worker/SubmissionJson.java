package gradus.similarity.worker;

import com.fasterxml.jackson.core.JsonGenerator;
import gradus.similarity.cohort.Pair;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.source.FileReport;
import gradus.similarity.source.LineRange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes what became of one submission and of each of its files.
record SubmissionJson(JsonGenerator out) {
    /// @param more reports on files that hold no code
    /// @param highest its most suspicious pair, if it has one
    void write(Fingerprint fingerprint, List<FileReport> more, @Nullable Pair highest) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", fingerprint.id());
        out.writeNumberField("ownTokens", sum(fingerprint, true));
        out.writeNumberField("baseTokens", sum(fingerprint, false));
        out.writeNumberField("highest", highest == null ? 0 : Numbers.rounded(highest.suspicion()));
        out.writeStringField("highestWith", highest == null ? null : partner(highest, fingerprint.id()));
        out.writeArrayFieldStart("files");
        for (FileReport file : fingerprint.files()) {
            file(file);
        }
        for (FileReport file : more) {
            file(file);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static int sum(Fingerprint fingerprint, boolean own) {
        return fingerprint.files().stream()
                .mapToInt(file -> own ? file.ownTokens() : file.baseTokens())
                .sum();
    }

    private static String partner(Pair pair, String id) {
        return pair.a().equals(id) ? pair.b() : pair.a();
    }

    private void file(FileReport file) throws IOException {
        out.writeStartObject();
        out.writeStringField("path", file.path());
        out.writeStringField("state", file.state().name().toLowerCase(Locale.ROOT));
        out.writeStringField("reason", Sentence.of(file.reason()));
        out.writeNumberField("lines", file.lines());
        out.writeNumberField("ownTokens", file.ownTokens());
        out.writeNumberField("baseTokens", file.baseTokens());
        out.writeArrayFieldStart("base");
        for (LineRange range : file.base()) {
            out.writeArray(new int[] {range.first(), range.last()}, 0, 2);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
