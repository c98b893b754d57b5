package gradus.server.attempt;

import gradus.evidence.CheckResult;
import gradus.evidence.Evidence;
import gradus.evidence.Outcome;
import gradus.server.gradebook.GradeView;
import gradus.server.gradebook.LatenessView;
import gradus.server.progress.ProgressHub;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts an attempt's view together from its rows, its evidence and the gradebook.
@ApplicationScoped
public class AttemptViews {
    static final String OUR_FAULT =
            "Grading failed repeatedly for a reason that is not your fault. The staff sees it; nothing is lost.";

    private final Dossiers dossiers;
    private final StoredEvidence evidence;
    private final AttemptStates states;
    private final ProgressHub progress;
    private final InstantSource clock;

    AttemptViews(
            Dossiers dossiers,
            StoredEvidence evidence,
            AttemptStates states,
            ProgressHub progress,
            InstantSource clock) {
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.states = states;
        this.progress = progress;
        this.clock = clock;
    }

    /// Reads one attempt; `staff` says whether a teaching assistant looks at it.
    @Transactional
    public AttemptView of(UUID id, boolean staff) {
        Dossier dossier = dossiers.of(id);
        Attempt attempt = dossier.attempt();
        Optional<Evidence> found = evidence.of(attempt);
        GradeView grade = dossier.grade();
        return new AttemptView(
                attempt.id.toString(),
                dossier.number(),
                dossier.course().slug,
                dossier.assignment().slug,
                dossier.assignment().title,
                new AttemptView.PersonView(dossier.student().username, dossier.student().name),
                attempt.state,
                attempt.device,
                receipt(dossier),
                states.place(attempt),
                found.map(ProgressView::of).orElseGet(() -> ProgressView.of(progress.known(id))),
                faultReason(attempt, staff),
                found.map(Evidence::outcome).orElse(null),
                found.map(Evidence::checks).orElse(null),
                found.map(Evidence::curves).orElse(null),
                found.map(Evidence::usage).orElse(null),
                found.filter(e -> staff || mayBeRead(e, dossier))
                        .map(Evidence::log)
                        .orElse(null),
                grade.items(),
                new GradeView.DerivationView(grade.derivation().lines(), sentence(attempt, grade)),
                grade.override(),
                grade.rawPoints(),
                grade.finalPoints(),
                grade.ruling(),
                attempt.evidenceHash,
                grade.counts(),
                staff);
    }

    private static AttemptView.ReceiptView receipt(Dossier dossier) {
        Submission submission = dossier.submission();
        return new AttemptView.ReceiptView(
                submission.contentHash,
                submission.receivedAt,
                submission.channel,
                LatenessView.of(dossier.lateness()),
                submission.warnings);
    }

    private static @Nullable String faultReason(Attempt attempt, boolean staff) {
        return staff || attempt.state != AttemptState.PARKED ? attempt.faultReason : OUR_FAULT;
    }

    /// Whether students may read the log. What a program prints while it is asked hidden questions may contain
    /// them, and the same student is asked the same questions again: it waits until the last window has ended. A
    /// program that never came as far as a check was asked nothing.
    private boolean mayBeRead(Evidence found, Dossier dossier) {
        boolean asked = found.outcome() instanceof Outcome.Ran
                && found.checks().stream().anyMatch(CheckResult::hidden);
        return !asked || clock.instant().isAfter(dossier.policy().lastMoment());
    }

    private static String sentence(Attempt attempt, GradeView grade) {
        return switch (attempt.state) {
            case GRADED -> grade.derivation().sentence();
            case RECEIVED, QUEUED -> "This waits to be graded.";
            case RUNNING -> "This is being graded.";
            case SUPERSEDED -> "You handed in again before this was graded; the newer submission is graded instead.";
            case REJECTED -> "This was refused after it came in and is not graded.";
            case PARKED -> OUR_FAULT;
        };
    }
}
