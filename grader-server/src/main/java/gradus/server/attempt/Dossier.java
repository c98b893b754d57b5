package gradus.server.attempt;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.gradebook.GradeView;
import gradus.server.identity.Person;
import gradus.server.policy.LatePolicy;
import gradus.server.policy.Lateness;
import gradus.server.submission.Attempt;
import gradus.server.submission.Submission;

/// The rows around one attempt, and what it is worth. `number` counts the student's submissions from 1.
record Dossier(
        Attempt attempt,
        Submission submission,
        int number,
        Assignment assignment,
        Course course,
        Person student,
        LatePolicy policy,
        GradeView grade) {
    Lateness lateness() {
        return policy.lateness(submission.receivedAt);
    }
}
