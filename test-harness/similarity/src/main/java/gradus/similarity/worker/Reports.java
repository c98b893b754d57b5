package gradus.similarity.worker;

import gradus.similarity.prose.ProseComparison;
import gradus.similarity.prose.ReportText;
import gradus.similarity.source.FileReport;
import gradus.similarity.source.FileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The reports of an order's submissions.
final class Reports {
    /// Texts that are in memory at the same time.
    private static final int KEPT = 64;

    private static final String NAME = "report.pdf";

    private final Map<String, Path> files = new HashMap<>();
    private final ReportCache cache;
    private final ReportText sheet;
    private final Map<String, Optional<ReportText>> texts = new LinkedHashMap<>();

    private Reports(ReportCache cache, ReportText sheet) {
        this.cache = cache;
        this.sheet = sheet;
    }

    static Reports of(Order order, ReportCache cache) throws Fault {
        Reports reports = new Reports(cache, ReportText.ofText("sheet", sheet(order)));
        for (Order.Submission submission : order.submissions()) {
            if (submission.report() != null) {
                reports.files.put(submission.id(), submission.report());
            }
        }
        return reports;
    }

    /// The text of the handout; nothing where there is none.
    static String sheet(Order order) throws Fault {
        if (order.sheet() == null) {
            return "";
        }
        try {
            return new String(Files.readAllBytes(order.sheet()), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Fault(
                    Fault.Code.MISSING_CONTENT,
                    "The handout cannot be read (" + e + "). Without it everyone would be held to have copied what it"
                            + " says, so nothing was compared. Restore the file.");
        }
    }

    /// What there is to say about the report of a submission: nothing where it was read.
    List<FileReport> notices(String id) throws Fault {
        Path file = files.get(id);
        if (file == null) {
            return List.of();
        }
        return switch (cache.read(file)) {
            case ReportCache.Entry.Text _ -> List.of();
            case ReportCache.Entry.Unreadable unreadable ->
                List.of(FileReport.unread(NAME, FileState.UNREADABLE, unreadable.reason()));
        };
    }

    /// What two reports share; nothing where one of them is missing or cannot be read.
    Optional<ProseComparison> compare(String a, String b) throws Fault {
        Optional<ReportText> textA = text(a);
        Optional<ReportText> textB = text(b);
        return textA.isEmpty() || textB.isEmpty()
                ? Optional.empty()
                : Optional.of(ProseComparison.of(textA.get(), textB.get(), sheet));
    }

    private Optional<ReportText> text(String id) throws Fault {
        Optional<ReportText> known = texts.get(id);
        if (known != null) {
            return known;
        }
        Path file = files.get(id);
        Optional<ReportText> text = Optional.empty();
        if (file != null && cache.read(file) instanceof ReportCache.Entry.Text(List<String> pages)) {
            text = Optional.of(new ReportText(id, pages));
        }
        if (texts.size() >= KEPT) {
            texts.remove(texts.keySet().iterator().next());
        }
        texts.put(id, text);
        return text;
    }
}
