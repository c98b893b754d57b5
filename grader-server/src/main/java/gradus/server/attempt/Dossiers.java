package gradus.server.attempt;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentVersions;
import gradus.server.assignment.Assignments;
import gradus.server.assignment.Bundles;
import gradus.server.assignment.Policies;
import gradus.server.course.Course;
import gradus.server.course.Courses;
import gradus.server.gradebook.Ledger;
import gradus.server.gradebook.StudentRecord;
import gradus.server.identity.Person;
import gradus.server.identity.Persons;
import gradus.server.policy.LatePolicy;
import gradus.server.submission.Attempt;
import gradus.server.submission.Attempts;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Reads dossiers.
@ApplicationScoped
class Dossiers {
    private final Attempts attempts;
    private final Submissions submissions;
    private final Assignments assignments;
    private final AssignmentVersions versions;
    private final Courses courses;
    private final Persons persons;
    private final Policies policies;
    private final Bundles bundles;
    private final Ledger ledger;

    Dossiers(
            Attempts attempts,
            Submissions submissions,
            Assignments assignments,
            AssignmentVersions versions,
            Courses courses,
            Persons persons,
            Policies policies,
            Bundles bundles,
            Ledger ledger) {
        this.attempts = attempts;
        this.submissions = submissions;
        this.assignments = assignments;
        this.versions = versions;
        this.courses = courses;
        this.persons = persons;
        this.policies = policies;
        this.bundles = bundles;
        this.ledger = ledger;
    }

    @Transactional
    public Dossier of(UUID attemptId) {
        Attempt attempt = attempts.byId(attemptId).orElseThrow();
        Submission submission = submissions.byId(attempt.submissionId).orElseThrow();
        Assignment assignment = assignments.byId(submission.assignmentId).orElseThrow();
        return ofStudent(assignment, submission.personId).stream()
                .filter(dossier -> dossier.submission().id.equals(submission.id))
                .map(dossier -> with(dossier, attempt))
                .findFirst()
                .orElseThrow();
    }

    /// Reads what one student handed in to an assignment, each with its newest attempt, oldest first.
    @Transactional
    public List<Dossier> ofStudent(Assignment assignment, UUID studentId) {
        Course course = courses.byId(assignment.courseId).orElseThrow();
        Person student = persons.byId(studentId).orElseThrow();
        LatePolicy policy = policies.of(assignment, studentId);
        StudentRecord record = ledger.of(assignment, studentId, policy);
        List<Submission> handedIn = submissions.of(assignment.id, studentId);
        return IntStream.range(0, handedIn.size())
                .mapToObj(i -> new Dossier(
                        attempts.of(handedIn.get(i).id).getFirst(),
                        handedIn.get(i),
                        i + 1,
                        assignment,
                        course,
                        student,
                        bundles.of(versions.byId(handedIn.get(i).versionId).orElseThrow()),
                        policy,
                        record))
                .toList();
    }

    private static Dossier with(Dossier dossier, Attempt attempt) {
        return new Dossier(
                attempt,
                dossier.submission(),
                dossier.number(),
                dossier.assignment(),
                dossier.course(),
                dossier.student(),
                dossier.bundle(),
                dossier.policy(),
                dossier.record());
    }
}
