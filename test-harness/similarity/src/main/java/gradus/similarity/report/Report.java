package gradus.similarity.report;

import gradus.similarity.cohort.Clusters;
import gradus.similarity.cohort.Cohort;
import gradus.similarity.cohort.Comparison;
import gradus.similarity.cohort.Member;
import gradus.similarity.cohort.Pair;
import gradus.similarity.explanation.Match;
import gradus.similarity.source.FileReport;
import gradus.similarity.source.FileState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A comparison with the reasons of its most suspicious pairs.
///
/// @param threshold the suspicion from which a pair joins a cluster
public record Report(
        List<Member> members,
        List<Pair> pairs,
        List<Explained> explained,
        List<List<String>> clusters,
        double threshold) {
    /// A pair and why it matches.
    public record Explained(Pair pair, List<Match> matches) {}

    /// A file that was not simply parsed, and whose it is.
    public record Notice(String submission, FileReport file) {}

    public Report {
        members = List.copyOf(members);
        pairs = List.copyOf(pairs);
        explained = List.copyOf(explained);
        clusters = List.copyOf(clusters);
    }

    /// @param explained how many pairs from the top are explained
    public static Report of(Cohort cohort, List<Pair> pairs, double threshold, int explained) {
        Map<String, Member> byId = new HashMap<>();
        cohort.members().forEach(member -> byId.put(member.id(), member));
        List<Explained> reasons = new ArrayList<>();
        for (Pair pair : pairs.subList(0, Math.min(explained, pairs.size()))) {
            Member a = byId.get(pair.a());
            Member b = byId.get(pair.b());
            if (a != null && b != null) {
                reasons.add(new Explained(
                        pair,
                        Comparison.of(a.fingerprint(), b.fingerprint(), cohort.frequencies())
                                .matches()));
            }
        }
        return new Report(cohort.members(), pairs, reasons, Clusters.of(pairs, threshold), threshold);
    }

    /// Every file that was not read as a whole. Files of the template are no news.
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        for (Member member : members) {
            if (member.fingerprint().files().isEmpty()) {
                notices.add(new Notice(member.id(), FileReport.unread("", FileState.EMPTY, "It holds no Java file.")));
            }
            member.fingerprint().files().stream()
                    .filter(file -> file.state() != FileState.PARSED && file.state() != FileState.UNTOUCHED)
                    .forEach(file -> notices.add(new Notice(member.id(), file)));
        }
        return notices;
    }
}
