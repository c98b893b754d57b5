package gradus.server.integrity;

import gradus.server.integrity.Evidence.Match;
import gradus.server.integrity.Evidence.Pair;
import gradus.server.integrity.Evidence.Passage;
import gradus.server.integrity.FrozenEvidence.Work;
import gradus.server.platform.Problem;
import gradus.server.submission.Snapshots;
import gradus.server.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Checks evidence against the submissions that it is about, and copies into it the lines that it points at.
@ApplicationScoped
class Freezing {
    private static final int LARGEST = 8 << 20;

    private final Snapshots snapshots;

    Freezing(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /// A member of the case: how the evidence calls their work, and how sentences call them.
    record Named(String work, String called, @Nullable Submission submission) {}

    /// Returns the evidence's stored form.
    ///
    /// @throws Problem when it does not fit the members and their files; the sentence says what to change
    String freeze(Evidence evidence, List<Named> named) {
        Map<String, Named> byWork = named.stream().collect(Collectors.toMap(Named::work, Function.identity()));
        checkPairs(evidence.pairs(), byWork);
        checkMembers(evidence.pairs(), named);
        Excerpts excerpts = new Excerpts(snapshots);
        List<FrozenEvidence.Pair> pairs = IntStream.range(0, evidence.pairs().size())
                .mapToObj(i -> freeze("Pair " + (i + 1), evidence.pairs().get(i), byWork, excerpts))
                .toList();
        String stored = new FrozenEvidence(named.stream().map(Freezing::work).toList(), pairs).write();
        if (stored.length() > LARGEST) {
            throw Problem.invalid(
                    "evidence-size",
                    "The evidence is larger than 8 MB: keep the strongest pairs and matches and leave the others out.");
        }
        return stored;
    }

    private static void checkPairs(List<Pair> pairs, Map<String, Named> byWork) {
        Set<Set<String>> seen = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            String where = "Pair " + (i + 1);
            checkKnown(where, pair.a(), byWork);
            checkKnown(where, pair.b(), byWork);
            if (pair.a().equals(pair.b())) {
                throw Problem.invalid("pair", where + " compares a work with itself: a pair is of two members' work.");
            }
            if (!seen.add(Set.of(pair.a(), pair.b()))) {
                throw Problem.invalid(
                        "pair", where + " is about the same two works as one before it: put their matches together.");
            }
        }
    }

    private static void checkKnown(String where, String work, Map<String, Named> byWork) {
        if (!byWork.containsKey(work)) {
            throw Problem.invalid(
                    "pair",
                    where + " is about '" + work + "', which is the work of no member: add its author to the members,"
                            + " or leave the pair out.");
        }
    }

    private static void checkMembers(List<Pair> pairs, List<Named> named) {
        for (Named one : named) {
            if (pairs.stream()
                    .noneMatch(pair -> pair.a().equals(one.work()) || pair.b().equals(one.work()))) {
                throw Problem.invalid(
                        "pair", one.called() + " is in no pair: add the pair that concerns them, or leave them out.");
            }
        }
    }

    private static FrozenEvidence.Pair freeze(String where, Pair pair, Map<String, Named> byWork, Excerpts excerpts) {
        Named a = Objects.requireNonNull(byWork.get(pair.a()));
        Named b = Objects.requireNonNull(byWork.get(pair.b()));
        List<FrozenEvidence.Match> matches = IntStream.range(0, pair.matches().size())
                .mapToObj(i -> {
                    Match match = pair.matches().get(i);
                    String place = where + ", match " + (i + 1);
                    return new FrozenEvidence.Match(
                            passage(place, match.a(), a, excerpts), passage(place, match.b(), b, excerpts));
                })
                .toList();
        return new FrozenEvidence.Pair(
                pair.a(),
                pair.b(),
                pair.suspicion(),
                pair.aInB(),
                pair.bInA(),
                pair.first(),
                pair.why().stream().map(String::strip).toList(),
                matches);
    }

    private static FrozenEvidence.Passage passage(String where, Passage passage, Named named, Excerpts excerpts) {
        if (passage.from() > passage.to()) {
            throw Problem.invalid(
                    "passage",
                    where + ": a passage ends at its last line, so it cannot be from line " + passage.from() + " to "
                            + passage.to() + ". Swap them.");
        }
        Submission submission = named.submission();
        String text = submission == null
                ? Objects.requireNonNullElse(passage.text(), "")
                : excerpts.of(where + ", " + named.called(), submission, passage);
        return new FrozenEvidence.Passage(passage.file(), passage.from(), passage.to(), text);
    }

    private static Work work(Named named) {
        Submission submission = named.submission();
        return submission == null
                ? new Work(named.work(), "", "")
                : new Work(
                        named.work(),
                        submission.contentHash,
                        submission.receivedAt.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
