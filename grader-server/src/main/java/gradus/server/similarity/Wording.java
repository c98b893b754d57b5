package gradus.server.similarity;

import gradus.server.similarity.PairDetail.ChannelView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the figures of a pair mean, in words that name nobody.
final class Wording {
    private static final Map<String, String> CHANNELS = Map.of(
            "tiles", "the same steps in the same order, whatever their names",
            "statements", "the same statements in any order",
            "shapes", "the same expressions, own names left out",
            "words", "the same literals, library members and qualified names",
            "comments", "four words of a comment in a row");
    private static final List<String> ORDER = List.of("tiles", "statements", "shapes", "words", "comments");
    private static final int STRONGEST = 3;

    private Wording() {}

    static List<ChannelView> channels(Findings findings) {
        return ORDER.stream()
                .filter(findings.channels()::containsKey)
                .map(name -> new ChannelView(
                        name, findings.channels().getOrDefault(name, 0.0), CHANNELS.getOrDefault(name, name)))
                .toList();
    }

    /// Why a pair is where it is in the list, the most telling first.
    static List<String> why(PairPage.Row row, Findings findings) {
        List<String> why = new ArrayList<>();
        why.add("Of what one wrote, " + percent(row.aInB()) + " is in the other; the other way round it is "
                + percent(row.bInA()) + ".");
        if (row.longest() > 0) {
            why.add("The longest stretch in common has " + row.longest() + " words and symbols.");
        }
        Set<String> rare = new LinkedHashSet<>();
        for (Findings.Match match : findings.matches()) {
            if (rare.size() < STRONGEST) {
                rare.add("Both have " + match.why() + " submissions.");
            }
        }
        why.addAll(rare);
        why.add(Math.round(row.percentile()) + " % of this class are nowhere as suspicious.");
        if (!findings.explained()) {
            why.add("Only the most suspicious pairs of a class are explained with matches, and this is none of them.");
        }
        return why;
    }

    static List<String> passages(Findings findings) {
        Findings.Report report = findings.report();
        if (report == null || report.passages().isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("The reports are alike too: " + percent(report.similarity()) + " of their words.");
        report.passages()
                .forEach(passage -> sentences.add("Both reports have, on pages " + passage.pageA() + " and "
                        + passage.pageB() + ": \"" + passage.words() + "\""));
        return sentences;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
