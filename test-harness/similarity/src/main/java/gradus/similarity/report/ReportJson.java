package gradus.similarity.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.similarity.cohort.Member;
import gradus.similarity.cohort.Pair;
import gradus.similarity.explanation.Match;
import gradus.similarity.explanation.Span;
import gradus.similarity.source.FileReport;
import gradus.similarity.verify.Likeness;
import java.util.Locale;

/// A report as JSON: every file with its state, every pair with its channels, and the matches of the explained ones.
public record ReportJson(Report report) {
    private static final JsonMapper MAPPER = new JsonMapper();

    public ObjectNode json() {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode submissions = root.putArray("submissions");
        report.members().forEach(member -> submission(member, submissions.addObject()));
        ArrayNode pairs = root.putArray("pairs");
        report.pairs().forEach(pair -> pair(pair, pairs.addObject()));
        ArrayNode explained = root.putArray("explained");
        for (Report.Explained one : report.explained()) {
            ObjectNode node = explained.addObject();
            node.put("a", one.pair().a()).put("b", one.pair().b());
            ArrayNode matches = node.putArray("matches");
            one.matches().forEach(match -> match(match, matches.addObject()));
        }
        root.put("threshold", report.threshold());
        ArrayNode clusters = root.putArray("clusters");
        report.clusters().forEach(cluster -> cluster.forEach(clusters.addArray()::add));
        return root;
    }

    private static void submission(Member member, ObjectNode node) {
        node.put("id", member.id()).put("author", member.author()).put("current", member.current());
        ArrayNode files = node.putArray("files");
        for (FileReport file : member.fingerprint().files()) {
            files.addObject()
                    .put("path", file.path())
                    .put("state", file.state().name().toLowerCase(Locale.ROOT))
                    .put("reason", file.reason())
                    .put("lines", file.lines())
                    .put("ownTokens", file.ownTokens())
                    .put("baseTokens", file.baseTokens());
        }
    }

    private static void pair(Pair pair, ObjectNode node) {
        node.put("a", pair.a())
                .put("b", pair.b())
                .put("suspicion", rounded(pair.suspicion()))
                .put("percentile", rounded(pair.percentile()))
                .put("similarity", rounded(pair.likeness().similarity()));
        channels(pair.likeness(), node.putObject("channels"));
    }

    static void channels(Likeness likeness, ObjectNode node) {
        node.put("tiles", rounded(likeness.tiles()))
                .put("tilesInside", rounded(likeness.tilesInside()))
                .put("statements", rounded(likeness.statements()))
                .put("statementsInside", rounded(likeness.statementsInside()))
                .put("shapes", rounded(likeness.shapes()))
                .put("words", rounded(likeness.words()))
                .put("comments", rounded(likeness.comments()))
                .put("longestTile", likeness.longestTile());
    }

    private static void match(Match match, ObjectNode node) {
        node.put("channel", match.channel().name().toLowerCase(Locale.ROOT))
                .put("why", match.why())
                .put("size", match.size())
                .put("submissions", match.submissions())
                .put("outOf", match.outOf());
        span(match.a(), node.putObject("a"));
        span(match.b(), node.putObject("b"));
    }

    private static void span(Span span, ObjectNode node) {
        node.put("file", span.file()).put("firstLine", span.firstLine()).put("lastLine", span.lastLine());
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
