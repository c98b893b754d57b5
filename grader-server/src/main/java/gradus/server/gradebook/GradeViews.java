package gradus.server.gradebook;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Assignments;
import gradus.server.assignment.Policies;
import gradus.server.gradebook.StudentRecord.Entry;
import gradus.server.policy.LatePolicy;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what an attempt is worth, and whether it is the one that makes the grade.
@ApplicationScoped
public class GradeViews {
    private final Assignments assignments;
    private final Policies policies;
    private final Ledger ledger;

    GradeViews(Assignments assignments, Policies policies, Ledger ledger) {
        this.assignments = assignments;
        this.policies = policies;
        this.ledger = ledger;
    }

    public GradeView of(Submission submission, Attempt attempt) {
        LatePolicy policy = policyOf(submission);
        if (attempt.state != AttemptState.GRADED) {
            List<String> lines = List.of(policy.lateness(submission.receivedAt).sentence());
            return GradeView.ungraded(ledger.rubricOf(submission), lines);
        }
        Worth worth = ledger.worth(submission, attempt, policy);
        StudentRecord record = recordOf(submission, policy);
        boolean counts = countsIn(record, attempt);
        List<String> lines = new ArrayList<>(worth.lines());
        lines.add(counts ? record.reason() : "It does not make the grade: another submission does.");
        return GradeView.of(worth, counts, lines);
    }

    /// Reads everything graded of the student and the assignment that a submission belongs to.
    public StudentRecord recordOf(Submission submission) {
        return recordOf(submission, policyOf(submission));
    }

    public LatePolicy policyOf(Submission submission) {
        return policies.of(assignmentOf(submission), submission.personId);
    }

    private StudentRecord recordOf(Submission submission, LatePolicy policy) {
        return ledger.of(assignmentOf(submission), submission.personId, policy);
    }

    private Assignment assignmentOf(Submission submission) {
        return assignments.byId(submission.assignmentId).orElseThrow();
    }

    private static boolean countsIn(StudentRecord record, Attempt attempt) {
        Optional<Entry> counting = record.counting();
        return counting.filter(entry -> entry.attempt().id.equals(attempt.id)).isPresent();
    }
}
