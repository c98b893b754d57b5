package gradus.server.intake;

import gradus.server.identity.Person;
import gradus.server.policy.LatePolicy;
import gradus.server.policy.Wording;
import gradus.server.progress.Progress;
import gradus.server.progress.ProgressHub;
import gradus.server.submission.AttemptState;
import gradus.server.submission.BlobId;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Snapshots;
import gradus.server.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes a candidate in: right time, bytes durable, row durable, receipt; in this order, for every channel.
@ApplicationScoped
class Intake {
    private static final Duration DAY = Duration.ofHours(24);

    private final HandIns handIns;
    private final Snapshots snapshots;
    private final ProgressHub progress;
    private final InstantSource clock;
    private final IntakeConfig config;

    Intake(HandIns handIns, Snapshots snapshots, ProgressHub progress, InstantSource clock, IntakeConfig config) {
        this.handIns = handIns;
        this.snapshots = snapshots;
        this.progress = progress;
        this.clock = clock;
        this.config = config;
    }

    /// Refuses what comes at the wrong time, before any of its bytes are looked at.
    void checkTime(Sheet sheet, Person student) throws Rejected {
        checkTime(sheet, handIns.policy(sheet, student), clock.instant());
    }

    /// Freezes the candidate and enters it; the same commit a second time gives the receipt of the first.
    ///
    /// @throws IOException when the bytes cannot be made durable; then nothing was entered
    Receipt accept(Handover handover) throws Rejected, IOException {
        LatePolicy policy = handIns.policy(handover.sheet(), handover.student());
        List<Submission> before = handIns.before(handover);
        Optional<Submission> same = before.stream()
                .filter(earlier -> handover.commit().equals(earlier.commitId))
                .findFirst();
        if (same.isPresent()) {
            return again(same.get(), before.indexOf(same.get()) + 1, policy);
        }
        checkTime(handover.sheet(), policy, handover.receivedAt());
        checkDaily(before, handover.receivedAt(), policy);
        Snapshot snapshot = snapshots.freeze(handover.candidate().files());
        HandIns.Entered entered = handIns.enter(handover, snapshot, policy);
        entered.superseded()
                .forEach(attempt ->
                        progress.publish(attempt, new Progress.State(AttemptState.SUPERSEDED.name(), true, null)));
        return entered.receipt();
    }

    private Receipt again(Submission earlier, int number, LatePolicy policy) throws IOException {
        return new Receipt(
                earlier.id,
                handIns.newestAttempt(earlier),
                number,
                snapshots.load(new BlobId(earlier.contentHash)),
                earlier.receivedAt,
                policy.lateness(earlier.receivedAt),
                earlier.warnings);
    }

    private static void checkTime(Sheet sheet, LatePolicy policy, Instant at) throws Rejected {
        String title = sheet.assignment().title;
        Instant opens = sheet.assignment().opensAt;
        if (opens == null || at.isBefore(opens)) {
            String when = opens == null ? "a day that is not set yet" : Wording.moment(opens, policy.zone());
            throw Refusal.NOT_OPEN.because(title, when);
        }
        if (at.isAfter(policy.lastMoment())) {
            throw Refusal.LAST_WINDOW_ENDED.because(
                    title, Wording.moment(policy.lastMoment(), policy.zone()), Wording.moment(at, policy.zone()));
        }
    }

    private void checkDaily(List<Submission> before, Instant at, LatePolicy policy) throws Rejected {
        List<Instant> recent = before.stream()
                .map(earlier -> earlier.receivedAt)
                .filter(received -> received.isAfter(at.minus(DAY)))
                .toList();
        if (recent.size() >= config.daily()) {
            Instant free = recent.get(recent.size() - config.daily()).plus(DAY);
            throw Refusal.TOO_MANY_SUBMISSIONS.because(recent.size(), Wording.moment(free, policy.zone()));
        }
    }
}
