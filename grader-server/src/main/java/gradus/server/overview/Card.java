package gradus.server.overview;

import gradus.evidence.Points;
import gradus.server.assignment.Assignment;
import gradus.server.gradebook.StudentRecord;
import gradus.server.gradebook.StudentRecord.Entry;
import gradus.server.gradebook.Worth;
import gradus.server.policy.LatePolicy;
import gradus.server.policy.Lateness;
import gradus.server.submission.Attempt;
import gradus.server.submission.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One assignment on a student's dashboard.
public record Card(
        String assignment,
        String title,
        int weightPercent,
        CardState state,
        @Nullable Instant opensAt,
        Instant deadline,
        Instant graceUntil,
        List<WindowView> windows,
        int submissions,
        @Nullable UUID attemptId,
        @Nullable Instant receivedAt,
        @Nullable Integer rawPoints,
        @Nullable Integer finalPoints,
        @Nullable String ruling,
        int outOf,
        int openMarks,
        @Nullable String sentence) {

    /// Draws the card of one student from what is known about them.
    static Card of(Assignment assignment, LatePolicy policy, Progress progress, Instant now) {
        Optional<Entry> counting = progress.record().counting();
        Optional<Worth> worth = counting.map(Entry::worth);
        return new Card(
                assignment.slug,
                assignment.title,
                assignment.weightPercent,
                state(assignment, policy, progress, now),
                assignment.opensAt,
                policy.due(),
                policy.graceUntil(),
                WindowView.of(policy),
                progress.submissions().size(),
                progress.shownAttempt().map(attempt -> attempt.id).orElse(null),
                progress.shownSubmission()
                        .map(submission -> submission.receivedAt)
                        .orElse(null),
                worth.map(w -> w.raw().milli()).orElse(null),
                worth.map(w -> w.finalPoints().milli()).orElse(null),
                worth.map(Worth::rulingLabel).orElse(null),
                Points.of(100).milli(),
                worth.map(Worth::openMarks).orElse(0),
                worth.map(Worth::sentence).orElse(null));
    }

    private static CardState state(Assignment assignment, LatePolicy policy, Progress progress, Instant now) {
        if (!assignment.open(now)) {
            return CardState.NOT_OPEN;
        }
        if (progress.underWay()) {
            return CardState.SUBMITTED;
        }
        if (progress.record().counting().isPresent()) {
            return CardState.GRADED;
        }
        if (!progress.submissions().isEmpty()) {
            return CardState.SUBMITTED;
        }
        return policy.lateness(now).kind() == Lateness.Kind.TOO_LATE ? CardState.CLOSED : CardState.OPEN;
    }

    /// What one student has handed in for one assignment; `attempts` are the newest submission's, newest first.
    record Progress(List<Submission> submissions, List<Attempt> attempts, StudentRecord record) {
        boolean underWay() {
            return attempts.stream()
                    .findFirst()
                    .filter(newest -> !newest.state.over())
                    .isPresent();
        }

        /// The attempt to look at: the one under way, else the one that counts, else the newest.
        Optional<Attempt> shownAttempt() {
            return underWay()
                    ? attempts.stream().findFirst()
                    : record.counting()
                            .map(Entry::attempt)
                            .or(() -> attempts.stream().findFirst());
        }

        Optional<Submission> shownSubmission() {
            return shownAttempt()
                    .flatMap(attempt -> submissions.stream()
                            .filter(submission -> submission.id.equals(attempt.submissionId))
                            .findFirst());
        }
    }
}
