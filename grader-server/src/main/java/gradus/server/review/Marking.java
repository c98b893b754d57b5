package gradus.server.review;

import gradus.evidence.Points;
import gradus.server.audit.AuditLog;
import gradus.server.course.Caller;
import gradus.server.gradebook.Grades;
import gradus.server.gradebook.RubricMark;
import gradus.server.gradebook.RubricMarks;
import gradus.server.platform.Problem;
import gradus.server.review.Reviewed.Subject;
import gradus.server.score.Rubric;
import gradus.server.submission.Submission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Points that a person gives for one item of one submission.
@RequestScoped
class Marking {
    private final Reviewed reviewed;
    private final RubricMarks marks;
    private final Grades grades;
    private final AuditLog audit;
    private final Caller caller;
    private final InstantSource time;

    Marking(Reviewed reviewed, RubricMarks marks, Grades grades, AuditLog audit, Caller caller, InstantSource time) {
        this.reviewed = reviewed;
        this.marks = marks;
        this.grades = grades;
        this.audit = audit;
        this.caller = caller;
        this.time = time;
    }

    /// Saves a mark if nobody else did since `version`; 0 stands for an item that was not marked.
    @Transactional
    void mark(UUID attemptId, String item, int points, String comment, int version) {
        Subject subject = reviewed.of(attemptId);
        check(line(subject.rubric(), item), points);
        Submission submission = subject.submission();
        grades.lock(submission.assignmentId, submission.personId);
        Optional<RubricMark> saved = marks.of(submission.id, item);
        int current = saved.map(mark -> mark.version).orElse(0);
        if (current != version) {
            throw stale(saved, new StaleMark.Values(points, comment, version, null));
        }
        saved.ifPresentOrElse(
                mark -> change(mark, points, comment),
                () -> new RubricMark(submission.id, item, points, comment, caller.person().id, time.instant())
                        .persist());
        String before = saved.isPresent() ? "changed to " : "";
        audit.record(caller.act(
                "mark", subject.name() + ", item " + item, before + new Points(points) + " points: " + comment));
        grades.recompute(submission.assignmentId, submission.personId);
    }

    private void change(RubricMark mark, int points, String comment) {
        mark.points = points;
        mark.comment = comment;
        mark.markedBy = caller.person().id;
        mark.markedAt = time.instant();
        mark.version++;
    }

    private StaleMark stale(Optional<RubricMark> saved, StaleMark.Values yours) {
        StaleMark.Values current = saved.map(mark ->
                        new StaleMark.Values(mark.points, mark.comment, mark.version, reviewed.username(mark.markedBy)))
                .orElseGet(() -> new StaleMark.Values(0, "", 0, null));
        return new StaleMark(current, yours);
    }

    private static Rubric.Line line(Rubric rubric, String item) {
        return rubric.lines().stream()
                .filter(line -> line.item().equals(item))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("The rubric has no item '" + item + "'."));
    }

    private static void check(Rubric.Line line, int points) {
        if (!line.markable()) {
            throw Problem.invalid(
                    "not-markable",
                    "Item " + line.item() + " is checked by the machine. To give other points, override the whole"
                            + " submission with a reason.");
        }
        if (points < 0 || points > line.points().milli()) {
            throw Problem.invalid("points", "Item " + line.item() + " takes 0 to " + line.points() + " points.");
        }
    }
}
