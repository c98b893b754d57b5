package gradus.server.similarity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the worker found.
record ResultFile(List<Compared> submissions, List<Pair> pairs, String engine) {

    record Compared(
            UUID id,
            int ownTokens,
            int baseTokens,
            double highest,
            @Nullable UUID highestWith,
            List<FileRead> files) {}

    /// A file, how well it could be read, and the ranges of its lines that are base code.
    record FileRead(String path, String state, String reason, List<List<Integer>> base) {}

    record Pair(
            UUID a,
            UUID b,
            double suspicion,
            double percentile,
            double aInB,
            double bInA,
            int longest,
            Map<String, Double> channels,
            boolean explained,
            List<Findings.Match> matches,
            int matchesCut,
            List<String> facts,
            Findings.@Nullable Report report) {

        /// The same pair with its second work first.
        Pair turned() {
            return new Pair(
                    b,
                    a,
                    suspicion,
                    percentile,
                    bInA,
                    aInB,
                    longest,
                    channels,
                    explained,
                    matches.stream().map(Findings.Match::turned).toList(),
                    matchesCut,
                    facts,
                    report == null ? null : report.turned());
        }

        Findings findings() {
            return new Findings(channels, explained, matches, matchesCut, facts, report);
        }
    }
}
