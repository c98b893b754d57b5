package gradus.server.review;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentVersions;
import gradus.server.assignment.Assignments;
import gradus.server.assignment.Bundles;
import gradus.server.identity.Persons;
import gradus.server.platform.Problem;
import gradus.server.score.Rubric;
import gradus.server.submission.Attempts;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Finds what an attempt's page is about: its submission, its assignment and its rubric.
@ApplicationScoped
class Reviewed {
    private final Attempts attempts;
    private final Submissions submissions;
    private final Assignments assignments;
    private final AssignmentVersions versions;
    private final Bundles bundles;
    private final Persons persons;

    Reviewed(
            Attempts attempts,
            Submissions submissions,
            Assignments assignments,
            AssignmentVersions versions,
            Bundles bundles,
            Persons persons) {
        this.attempts = attempts;
        this.submissions = submissions;
        this.assignments = assignments;
        this.versions = versions;
        this.bundles = bundles;
        this.persons = persons;
    }

    Subject of(UUID attemptId) {
        return attempts.byId(attemptId)
                .flatMap(attempt -> submissions.byId(attempt.submissionId))
                .map(this::subject)
                .orElseThrow(() -> Problem.notFound("There is no such attempt."));
    }

    String username(UUID personId) {
        return persons.byId(personId).map(person -> person.username).orElse("somebody");
    }

    private Subject subject(Submission submission) {
        Assignment assignment = assignments.byId(submission.assignmentId).orElseThrow();
        Rubric rubric =
                bundles.of(versions.byId(submission.versionId).orElseThrow()).rubric();
        String name = assignment.slug + " of " + username(submission.personId) + ", content "
                + submission.contentHash.substring(0, Math.min(10, submission.contentHash.length()));
        return new Subject(submission, rubric, name);
    }

    /// `name` is how the audit log calls it.
    record Subject(Submission submission, Rubric rubric, String name) {}
}
