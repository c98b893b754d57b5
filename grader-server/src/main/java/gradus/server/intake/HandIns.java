package gradus.server.intake;

import gradus.server.assignment.Policies;
import gradus.server.audit.Act;
import gradus.server.audit.AuditLog;
import gradus.server.identity.Person;
import gradus.server.policy.LatePolicy;
import gradus.server.policy.Lateness;
import gradus.server.queue.AttemptQueue;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Attempts;
import gradus.server.submission.HiddenSeeds;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Submission;
import gradus.server.submission.SubmissionReceived;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// The rows of handing in: a submission, its first attempt in the queue, and the audit entry, in one transaction.
@ApplicationScoped
class HandIns {
    /// A receipt, and the attempts that no longer wait because of it.
    record Entered(Receipt receipt, List<UUID> superseded) {}

    private static final String LOCK_STUDENT = "select 1 from pg_advisory_xact_lock(hashtextextended(:student, 0))";

    private final Submissions submissions;
    private final Attempts attempts;
    private final Policies policies;
    private final HiddenSeeds seeds;
    private final AttemptQueue queue;
    private final AuditLog audit;
    private final Event<SubmissionReceived> received;
    private final InstantSource clock;
    private final IntakeConfig config;

    HandIns(
            Submissions submissions,
            Attempts attempts,
            Policies policies,
            HiddenSeeds seeds,
            AttemptQueue queue,
            AuditLog audit,
            Event<SubmissionReceived> received,
            InstantSource clock,
            IntakeConfig config) {
        this.submissions = submissions;
        this.attempts = attempts;
        this.policies = policies;
        this.seeds = seeds;
        this.queue = queue;
        this.audit = audit;
        this.received = received;
        this.clock = clock;
        this.config = config;
    }

    /// The late policy that applies to a student.
    @Transactional
    public LatePolicy policy(Sheet sheet, Person student) {
        return policies.of(sheet.assignment(), student.id);
    }

    /// What the student handed in to this assignment before, oldest first.
    @Transactional
    public List<Submission> before(Handover handover) {
        return submissions.of(handover.sheet().assignment().id, handover.student().id);
    }

    @Transactional
    public UUID newestAttempt(Submission submission) {
        return attempts.of(submission.id).getFirst().id;
    }

    /// Enters a submission whose bytes are durable.
    @Transactional
    public Entered enter(Handover handover, Snapshot snapshot, LatePolicy policy) {
        submissions
                .session()
                .createNativeQuery(LOCK_STUDENT, Integer.class)
                .setParameter("student", handover.student().id.toString())
                .getSingleResult();
        Lateness lateness = policy.lateness(handover.receivedAt());
        List<UUID> superseded = supersede(handover, policy, lateness);
        Submission submission = submission(handover, snapshot);
        submission.persist();
        Attempt attempt = attempt(handover, submission);
        queue.enter(attempt);
        received.fire(new SubmissionReceived(submission.id, submission.assignmentId));
        long number = before(handover).size();
        audit.record(new Act(
                handover.student().username,
                "hand in",
                handover.sheet().assignment().slug,
                handover.sheet().course().id,
                "submission " + number + ", content " + submission.contentHash));
        return new Entered(
                new Receipt(
                        submission.id,
                        attempt.id,
                        number,
                        snapshot,
                        submission.receivedAt,
                        lateness,
                        submission.warnings),
                superseded);
    }

    /// Takes the student's waiting attempts out, but only those that are no less late: an earlier one that would
    /// count in full must not be lost to a later one that does not.
    private List<UUID> supersede(Handover handover, LatePolicy policy, Lateness lateness) {
        return queue.waitingOf(handover.sheet().assignment().id, handover.student().id).stream()
                .filter(waiting -> policy.lateness(waiting.receivedAt()).permille() == lateness.permille())
                .map(AttemptQueue.Waiting::attempt)
                .filter(queue::supersede)
                .toList();
    }

    private static Submission submission(Handover handover, Snapshot snapshot) {
        Submission submission = new Submission(
                handover.sheet().assignment().id,
                handover.sheet().version().id,
                handover.student().id,
                snapshot.contentHash().hex(),
                handover.channel(),
                handover.receivedAt(),
                snapshot.files().size(),
                snapshot.bytes());
        submission.commitId = handover.commit().isEmpty() ? null : handover.commit();
        submission.warnings = handover.candidate().warnings();
        return submission;
    }

    private Attempt attempt(Handover handover, Submission submission) {
        String seed = seeds.of(handover.sheet().version().bundleHash, handover.student().id);
        return new Attempt(submission.id, 1, AttemptState.QUEUED, config.device(), seed, clock.instant());
    }
}
