package gradus.server.attempt;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Bundle;
import gradus.server.course.Course;
import gradus.server.gradebook.StudentRecord;
import gradus.server.gradebook.StudentRecord.Entry;
import gradus.server.identity.Person;
import gradus.server.policy.LatePolicy;
import gradus.server.submission.Attempt;
import gradus.server.submission.Submission;
import java.util.Optional;

/// All that is known about one attempt, apart from its evidence. `number` counts the student's submissions from 1.
record Dossier(
        Attempt attempt,
        Submission submission,
        int number,
        Assignment assignment,
        Course course,
        Person student,
        Bundle bundle,
        LatePolicy policy,
        StudentRecord record) {

    /// What the attempt is worth; empty while it is not graded.
    Optional<Entry> entry() {
        return record.entries().stream()
                .filter(entry -> entry.attempt().id.equals(attempt.id))
                .findFirst();
    }

    /// Whether this attempt makes the student's grade.
    boolean counts() {
        return record.counting()
                .filter(entry -> entry.attempt().id.equals(attempt.id))
                .isPresent();
    }
}
