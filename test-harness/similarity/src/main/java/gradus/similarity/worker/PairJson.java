package gradus.similarity.worker;

import com.fasterxml.jackson.core.JsonGenerator;
import gradus.similarity.cohort.Cohort;
import gradus.similarity.cohort.Pair;
import gradus.similarity.explanation.Explanation;
import gradus.similarity.explanation.Match;
import gradus.similarity.explanation.Span;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.prose.ProseComparison;
import gradus.similarity.prose.ProsePassage;
import gradus.similarity.verify.Likeness;
import gradus.similarity.verify.Tiling;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes pairs, explained or not.
final class PairJson {
    /// Matches of one pair that are written; far more than anybody looks at.
    private static final int MATCHES = 200;

    /// Passages of two reports that are written, the longest first.
    private static final int PASSAGES = 50;

    private final JsonGenerator out;
    private final Cohort cohort;
    private final Beside beside;
    private final Map<String, Fingerprint> fingerprints = new HashMap<>();

    PairJson(JsonGenerator out, Compared compared) {
        this.out = out;
        this.cohort = compared.cohort();
        this.beside = compared.beside();
        cohort.members().forEach(member -> fingerprints.put(member.id(), member.fingerprint()));
    }

    void write(Pair pair, boolean explained) throws IOException, Fault {
        out.writeStartObject();
        out.writeStringField("a", pair.a());
        out.writeStringField("b", pair.b());
        out.writeNumberField("suspicion", Numbers.rounded(pair.suspicion()));
        out.writeNumberField("percentile", Numbers.rounded(pair.percentile()));
        out.writeNumberField("aInB", Numbers.rounded(pair.aInB()));
        out.writeNumberField("bInA", Numbers.rounded(pair.bInA()));
        out.writeNumberField("longest", pair.likeness().longestTile());
        channels(pair.likeness());
        out.writeBooleanField("explained", explained);
        matches(explained ? matches(pair) : List.of());
        out.writeArrayFieldStart("facts");
        for (String sentence : beside.sentences(pair.a(), pair.b())) {
            out.writeString(Sentence.of(sentence));
        }
        out.writeEndArray();
        report(explained ? beside.reports().compare(pair.a(), pair.b()) : Optional.empty());
        out.writeEndObject();
    }

    private List<Match> matches(Pair pair) {
        Fingerprint a = fingerprints.get(pair.a());
        Fingerprint b = fingerprints.get(pair.b());
        return a == null || b == null
                ? List.of()
                : Explanation.of(a, b, new Tiling(b.tokens()).tiles(a.tokens()), cohort.frequencies());
    }

    private void channels(Likeness likeness) throws IOException {
        out.writeObjectFieldStart("channels");
        out.writeNumberField("tiles", Numbers.rounded(likeness.tiles()));
        out.writeNumberField("statements", Numbers.rounded(likeness.statements()));
        out.writeNumberField("shapes", Numbers.rounded(likeness.shapes()));
        out.writeNumberField("words", Numbers.rounded(likeness.words()));
        out.writeNumberField("comments", Numbers.rounded(likeness.comments()));
        out.writeEndObject();
    }

    private void matches(List<Match> matches) throws IOException {
        out.writeArrayFieldStart("matches");
        for (Match match : matches.subList(0, Math.min(MATCHES, matches.size()))) {
            out.writeStartObject();
            out.writeStringField("channel", match.channel().name().toLowerCase(Locale.ROOT));
            out.writeStringField("why", match.why());
            out.writeNumberField("size", match.size());
            out.writeNumberField("submissions", match.submissions());
            out.writeNumberField("outOf", match.outOf());
            span("a", match.a());
            span("b", match.b());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeNumberField("matchesCut", Math.max(0, matches.size() - MATCHES));
    }

    private void report(Optional<ProseComparison> report) throws IOException {
        if (report.isEmpty()) {
            out.writeNullField("report");
            return;
        }
        out.writeObjectFieldStart("report");
        out.writeNumberField("similarity", Numbers.rounded(report.get().similarity()));
        out.writeArrayFieldStart("passages");
        for (ProsePassage passage :
                report.get().passages().stream().limit(PASSAGES).toList()) {
            out.writeStartObject();
            out.writeStringField("words", Sentence.of(passage.words()));
            out.writeNumberField("pageA", passage.pageA());
            out.writeNumberField("pageB", passage.pageB());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void span(String side, Span span) throws IOException {
        out.writeObjectFieldStart(side);
        out.writeStringField("file", span.file());
        out.writeNumberField("from", span.firstLine());
        out.writeNumberField("to", span.lastLine());
        out.writeEndObject();
    }
}
