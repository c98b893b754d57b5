package gradus.server.gradebook;

import gradus.server.policy.LatePolicy.Counts;
import gradus.server.policy.Ruling;
import gradus.server.submission.Attempt;
import gradus.server.submission.Submission;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All graded submissions of one student for one assignment, in the order in which they were received.
public record StudentRecord(List<Entry> entries, Counts rule) {
    public StudentRecord {
        entries = List.copyOf(entries);
    }

    /// Picks the submission that makes the grade.
    ///
    /// One whose points a person has set goes before every rule: else a decision could be undone by an older or a
    /// newer submission. A ruling concerns the whole assignment, so it changes nothing about which one counts.
    public Optional<Entry> counting() {
        Optional<Entry> decided = entries.stream()
                .filter(entry -> entry.worth().overridden())
                .max(Comparator.comparing(Entry::decidedAt));
        return decided.or(() -> switch (rule) {
            case BEST -> best();
            case LATEST -> entries.stream().reduce((_, later) -> later);
        });
    }

    /// The earliest of equally good ones: handing the same in again changes nothing.
    private Optional<Entry> best() {
        return entries.stream()
                .reduce((best, next) ->
                        next.worth().beforeRuling().compareTo(best.worth().beforeRuling()) > 0 ? next : best);
    }

    /// What integrity cases take from this student's grade; it is the same for all of their submissions.
    public Ruling ruling() {
        return entries.stream().findFirst().map(entry -> entry.worth().ruling()).orElseGet(Ruling::none);
    }

    /// The line of the derivation that says why this submission counts.
    public String reason() {
        if (entries.size() < 2) {
            return "It is the only graded submission.";
        }
        if (entries.stream().anyMatch(entry -> entry.worth().overridden())) {
            return "It counts because a person set its points.";
        }
        return switch (rule) {
            case BEST -> "It counts because it has the best final score of " + entries.size() + " graded submissions.";
            case LATEST -> "It counts because it is the latest of " + entries.size() + " graded submissions.";
        };
    }

    /// One submission, its newest graded attempt, and what it is worth.
    public record Entry(Submission submission, Attempt attempt, Worth worth) {
        Instant decidedAt() {
            return switch (worth.decision()) {
                case Decision.None _ -> Instant.MIN;
                case Decision.Overridden override -> override.at();
            };
        }
    }
}
