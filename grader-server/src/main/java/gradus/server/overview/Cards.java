package gradus.server.overview;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Policies;
import gradus.server.gradebook.Ledger;
import gradus.server.overview.Card.Progress;
import gradus.server.policy.LatePolicy;
import gradus.server.submission.Attempt;
import gradus.server.submission.Attempts;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Reads what the cards of one student show.
@ApplicationScoped
class Cards {
    private final Policies policies;
    private final Ledger ledger;
    private final Submissions submissions;
    private final Attempts attempts;
    private final InstantSource time;

    Cards(Policies policies, Ledger ledger, Submissions submissions, Attempts attempts, InstantSource time) {
        this.policies = policies;
        this.ledger = ledger;
        this.submissions = submissions;
        this.attempts = attempts;
        this.time = time;
    }

    /// Draws one card; with it comes the most that its assignment can still bring, in milli-points.
    Drawn draw(Assignment assignment, UUID personId) {
        LatePolicy policy = policies.of(assignment, personId);
        List<Submission> own = submissions.of(assignment.id, personId);
        List<Attempt> newest = own.isEmpty() ? List.of() : attempts.of(own.getLast().id);
        Progress progress = new Progress(own, newest, ledger.of(assignment, personId, policy));
        Card card = Card.of(assignment, policy, progress, time.instant());
        return new Drawn(card, Reach.of(policy, progress, time.instant()).milli());
    }

    record Drawn(Card card, int reachable) {}
}
