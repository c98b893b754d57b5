package gradus.similarity.report;

import gradus.similarity.cohort.Pair;
import gradus.similarity.explanation.Match;
import java.util.List;
import java.util.Locale;

/// A report as text: the pairs from the top, the clusters, and the files that were not read as a whole.
public record ReportTable(Report report, int rows) {

    public String text() {
        StringBuilder out = new StringBuilder();
        line(
                out,
                "%d submissions, %d pairs",
                report.members().size(),
                report.pairs().size());
        line(
                out,
                "%-10s %-10s %-10s  %-24s %-24s %s",
                "suspicion",
                "percentile",
                "similarity",
                "a",
                "b",
                "strongest reason");
        for (Pair pair : report.pairs().subList(0, Math.min(rows, report.pairs().size()))) {
            line(
                    out,
                    "%9.1f  %9.1f %10.2f  %-24s %-24s %s",
                    pair.suspicion(),
                    pair.percentile(),
                    pair.likeness().similarity(),
                    pair.a(),
                    pair.b(),
                    reason(pair));
        }
        for (List<String> cluster : report.clusters()) {
            line(out, "cluster from %.0f: %s", report.threshold(), String.join(", ", cluster));
        }
        for (Report.Notice notice : report.notices()) {
            line(
                    out,
                    "%s %s: %s. %s",
                    notice.submission(),
                    notice.file().path(),
                    notice.file().state(),
                    notice.file().reason());
        }
        return out.toString();
    }

    private String reason(Pair pair) {
        return report.explained().stream()
                .filter(explained -> explained.pair().equals(pair))
                .flatMap(explained -> explained.matches().stream().limit(1))
                .map(ReportTable::sentence)
                .findFirst()
                .orElse("");
    }

    static String sentence(Match match) {
        return String.format(
                Locale.ROOT,
                "%s (%s:%d-%d, %s:%d-%d)",
                match.why(),
                match.a().file(),
                match.a().firstLine(),
                match.a().lastLine(),
                match.b().file(),
                match.b().firstLine(),
                match.b().lastLine());
    }

    private static void line(StringBuilder out, String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
