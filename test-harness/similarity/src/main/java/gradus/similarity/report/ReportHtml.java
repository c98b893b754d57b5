package gradus.similarity.report;

import gradus.similarity.cohort.Pair;
import gradus.similarity.explanation.Match;
import gradus.similarity.explanation.Span;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A report as one HTML page without scripts or addresses, so that it can be kept with a case. All text is escaped: it
/// was written by students.
public final class ReportHtml {
    private static final int MATCHES = 30;
    private static final int LINES = 60;
    private static final String STYLE =
            "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem;"
                    + "color:#1b1f24;background:#fff}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem"
                    + " .75rem;border-bottom:1px solid #d5d9de;vertical-align:top}td.n{text-align:right}pre{font:13px/1.4"
                    + " ui-monospace,monospace;background:#f6f7f9;padding:.5rem;overflow-x:auto;margin:0;white-space:pre-wrap}"
                    + ".two{display:grid;grid-template-columns:1fr 1fr;gap:1rem}h3{margin:1.5rem 0 .25rem}a{color:#0b57c2}";

    private final Report report;
    private final Map<String, String> texts = new HashMap<>();

    public ReportHtml(Report report, List<SubmissionSources> sources) {
        this.report = report;
        for (SubmissionSources submission : sources) {
            for (SourceFile file : submission.files()) {
                texts.put(submission.id() + "\0" + file.path(), file.text());
            }
        }
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Similarity</title><style>")
                .append(STYLE)
                .append("</style><main><h1>Similarity</h1><p>")
                .append(report.members().size())
                .append(" submissions, ")
                .append(report.pairs().size())
                .append(" pairs. The suspicion says where to look; it is no verdict.</p>");
        overview(out);
        clusters(out);
        notices(out);
        for (int i = 0; i < report.explained().size(); i++) {
            pair(i, report.explained().get(i), out);
        }
        return out.append("</main></html>\n").toString();
    }

    private void overview(StringBuilder out) {
        out.append("<h2>Pairs</h2><table><thead><tr><th>Pair</th><th>Suspicion</th><th>Percentile</th>"
                + "<th>Same order</th><th>Same statements</th><th>Longest match, tokens</th></tr></thead><tbody>");
        for (int i = 0; i < report.explained().size(); i++) {
            Pair pair = report.explained().get(i).pair();
            out.append(String.format(
                    Locale.ROOT,
                    "<tr><td><a href=\"#pair%d\">%s, %s</a></td><td class=n>%.1f</td><td class=n>%.1f</td>"
                            + "<td class=n>%.2f</td><td class=n>%.2f</td><td class=n>%d</td></tr>",
                    i,
                    escaped(pair.a()),
                    escaped(pair.b()),
                    pair.suspicion(),
                    pair.percentile(),
                    pair.likeness().tiles(),
                    pair.likeness().statements(),
                    pair.likeness().longestTile()));
        }
        out.append("</tbody></table>");
    }

    private void clusters(StringBuilder out) {
        out.append("<h2>Clusters</h2><ul>");
        report.clusters()
                .forEach(cluster -> out.append("<li>")
                        .append(escaped(String.join(", ", cluster)))
                        .append("</li>"));
        out.append("</ul>");
    }

    private void notices(StringBuilder out) {
        out.append("<h2>Files that were not read as a whole</h2><ul>");
        report.notices()
                .forEach(notice -> out.append("<li>")
                        .append(escaped(notice.submission() + " "
                                + notice.file().path() + ": " + notice.file().state() + ". "
                                + notice.file().reason()))
                        .append("</li>"));
        out.append("</ul>");
    }

    private void pair(int number, Report.Explained explained, StringBuilder out) {
        Pair pair = explained.pair();
        out.append("<section id=\"pair").append(number).append("\"><h2>");
        out.append(escaped(pair.a() + " and " + pair.b())).append("</h2>");
        List<Match> shown = explained.matches().stream().limit(MATCHES).toList();
        for (int i = 0; i < shown.size(); i++) {
            Match match = shown.get(i);
            out.append("<h3>")
                    .append(i + 1)
                    .append(". ")
                    .append(escaped(match.why()))
                    .append("</h3><div class=two>");
            side(pair.a(), match.a(), out);
            side(pair.b(), match.b(), out);
            out.append("</div>");
        }
        out.append("</section>");
    }

    private void side(String submission, Span span, StringBuilder out) {
        out.append("<div>")
                .append(escaped(span.file() + ", lines " + span.firstLine() + " to " + span.lastLine()))
                .append("<pre>");
        texts.getOrDefault(submission + "\0" + span.file(), "")
                .lines()
                .skip(Math.max(0, span.firstLine() - 1))
                .limit(Math.min(LINES, span.lastLine() - span.firstLine() + 1))
                .forEach(line -> out.append(escaped(line)).append('\n'));
        out.append("</pre></div>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
