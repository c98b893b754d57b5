package gradus.server.review;

import gradus.evidence.Points;
import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.gradebook.Grades;
import gradus.server.gradebook.PointsOverride;
import gradus.server.gradebook.PointsOverrides;
import gradus.server.platform.Problem;
import gradus.server.review.Reviewed.Subject;
import gradus.server.score.Rubric;
import gradus.server.submission.Submission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/// Sets the points of a submission by decision, and takes such a decision back; nothing is deleted.
@RequestScoped
class Overriding {
    private final Reviewed reviewed;
    private final PointsOverrides overrides;
    private final Grades grades;
    private final AuditLog audit;
    private final Caller caller;
    private final InstantSource time;

    Overriding(
            Reviewed reviewed,
            PointsOverrides overrides,
            Grades grades,
            AuditLog audit,
            Caller caller,
            InstantSource time) {
        this.reviewed = reviewed;
        this.overrides = overrides;
        this.grades = grades;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
    }

    @Transactional
    void override(UUID attemptId, int points, String reason) {
        Subject subject = reviewed.of(attemptId);
        check(subject.rubric(), points);
        Submission submission = subject.submission();
        grades.lock(submission.assignmentId, submission.personId);
        overrides.standing(submission.id).ifPresent(earlier -> withdraw(earlier, "replaced: " + reason));
        // The database lets only one stand: the withdrawal has to arrive there first.
        overrides.session().flush();
        new PointsOverride(submission.id, points, reason, caller.person().id, time.instant()).persist();
        audit.record(caller.act("override", subject.name(), "to " + new Points(points) + " points: " + reason));
        grades.recompute(submission.assignmentId, submission.personId);
    }

    @Transactional
    void withdraw(UUID attemptId, String reason) {
        Subject subject = reviewed.of(attemptId);
        Submission submission = subject.submission();
        grades.lock(submission.assignmentId, submission.personId);
        PointsOverride standing = overrides
                .standing(submission.id)
                .orElseThrow(() -> Problem.notFound("The points of this submission were not set by anybody."));
        withdraw(standing, reason);
        audit.record(caller.act("withdraw override", subject.name(), reason));
        grades.recompute(submission.assignmentId, submission.personId);
    }

    private void withdraw(PointsOverride override, String why) {
        override.withdrawnAt = time.instant();
        override.withdrawnBy = caller.person().id;
        override.withdrawnWhy = why;
    }

    private static void check(Rubric rubric, int points) {
        Points most = rubric.lines().stream().map(Rubric.Line::points).reduce(Points.ZERO, Points::plus);
        if (points < 0 || points > most.milli()) {
            throw Problem.invalid("points", "A submission is worth 0 to " + most + " points, bonus included.");
        }
    }
}
