package gradus.server.attempt;

import gradus.evidence.CheckResult;
import gradus.evidence.Evidence;
import gradus.evidence.Points;
import gradus.server.gradebook.Decision;
import gradus.server.gradebook.ItemPoints;
import gradus.server.gradebook.Mark;
import gradus.server.gradebook.StudentRecord.Entry;
import gradus.server.gradebook.Worth;
import gradus.server.progress.ProgressHub;
import gradus.server.score.Rubric;
import gradus.server.submission.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts an attempt's view together from its rows, its evidence and the gradebook.
@ApplicationScoped
public class AttemptViews {
    private static final String OUR_FAULT = "Grading failed for a reason that is not your fault. The staff knows.";

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
        Evidence found = evidence.of(attempt).orElse(null);
        Worth worth = dossier.entry().map(Entry::worth).orElse(null);
        return new AttemptView(
                attempt.id.toString(),
                dossier.number(),
                dossier.course().slug,
                dossier.assignment().slug,
                dossier.assignment().title,
                new AttemptView.Person(dossier.student().username, dossier.student().name),
                attempt.state,
                attempt.device,
                receipt(dossier),
                states.place(attempt),
                found == null ? ProgressView.of(progress.known(id)) : ProgressView.of(found),
                faultReason(attempt, staff),
                found == null ? null : found.outcome(),
                found == null ? null : found.checks(),
                found == null ? null : found.curves(),
                found == null ? null : found.usage(),
                found == null ? null : log(found, dossier, staff),
                items(dossier, worth),
                derivation(attempt, worth),
                override(worth),
                worth == null ? null : worth.raw().milli(),
                worth == null ? null : worth.finalPoints().milli(),
                attempt.evidenceHash,
                dossier.counts(),
                staff);
    }

    private static AttemptView.Receipt receipt(Dossier dossier) {
        return new AttemptView.Receipt(
                dossier.submission().contentHash,
                dossier.submission().receivedAt,
                dossier.submission().channel,
                LatenessView.of(dossier.policy().lateness(dossier.submission().receivedAt)),
                dossier.submission().warnings);
    }

    private static @Nullable String faultReason(Attempt attempt, boolean staff) {
        return staff || attempt.faultReason == null ? attempt.faultReason : OUR_FAULT;
    }

    /// What a program prints while it is asked hidden questions may contain them, and the same student is asked the
    /// same questions again: until the last window has ended, only the staff reads it.
    private @Nullable String log(Evidence found, Dossier dossier, boolean staff) {
        boolean secrets = found.checks().stream().anyMatch(CheckResult::hidden);
        boolean over = clock.instant().isAfter(dossier.policy().lastMoment());
        return staff || over || !secrets ? found.log() : null;
    }

    private static List<AttemptView.Item> items(Dossier dossier, @Nullable Worth worth) {
        return worth == null
                ? dossier.bundle().rubric().lines().stream()
                        .map(line -> item(line, Optional.empty(), null))
                        .toList()
                : worth.items().stream()
                        .map(item -> item(item.line(), item.earned(), item.mark()))
                        .toList();
    }

    private static AttemptView.Item item(Rubric.Line line, Optional<Points> earned, @Nullable Mark mark) {
        return new AttemptView.Item(
                line.item(),
                line.title(),
                line.kind(),
                line.points().milli(),
                earned.map(Points::milli).orElse(null),
                mark == null ? null : mark.by(),
                mark == null ? null : mark.comment(),
                mark == null ? null : mark.version());
    }

    private static AttemptView.Derivation derivation(Attempt attempt, @Nullable Worth worth) {
        if (worth != null) {
            return new AttemptView.Derivation(worth.lines(), worth.sentence());
        }
        String sentence = switch (attempt.state) {
            case RECEIVED, QUEUED -> "This waits to be graded.";
            case RUNNING -> "This is being graded.";
            case SUPERSEDED -> "You handed in again before this was graded; the newer submission is graded instead.";
            case REJECTED -> "This was refused after it came in and is not graded.";
            case PARKED -> OUR_FAULT;
            case GRADED -> "A newer grading run of the same submission took the place of this one.";
        };
        return new AttemptView.Derivation(List.of(), sentence);
    }

    private static AttemptView.@Nullable SetByPerson override(@Nullable Worth worth) {
        return worth != null && worth.decision() instanceof Decision.Overridden decision
                ? new AttemptView.SetByPerson(
                        decision.points().milli(), decision.reason(), decision.by(), decision.at())
                : null;
    }
}
