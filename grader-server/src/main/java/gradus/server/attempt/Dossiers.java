package gradus.server.attempt;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Assignments;
import gradus.server.course.Course;
import gradus.server.course.Courses;
import gradus.server.gradebook.GradeViews;
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
    private final Courses courses;
    private final Persons persons;
    private final GradeViews grades;

    Dossiers(
            Attempts attempts,
            Submissions submissions,
            Assignments assignments,
            Courses courses,
            Persons persons,
            GradeViews grades) {
        this.attempts = attempts;
        this.submissions = submissions;
        this.assignments = assignments;
        this.courses = courses;
        this.persons = persons;
        this.grades = grades;
    }

    @Transactional
    public Dossier of(UUID attemptId) {
        Attempt attempt = attempts.byId(attemptId).orElseThrow();
        Submission submission = submissions.byId(attempt.submissionId).orElseThrow();
        List<Submission> all = submissions.of(submission.assignmentId, submission.personId);
        return of(submission, attempt, all.indexOf(submission) + 1);
    }

    /// Reads what one student handed in to an assignment, each with its newest attempt, oldest first.
    @Transactional
    public List<Dossier> ofStudent(Assignment assignment, UUID studentId) {
        List<Submission> all = submissions.of(assignment.id, studentId);
        return IntStream.range(0, all.size())
                .mapToObj(i -> of(all.get(i), attempts.of(all.get(i).id).getFirst(), i + 1))
                .toList();
    }

    private Dossier of(Submission submission, Attempt attempt, int number) {
        Assignment assignment = assignments.byId(submission.assignmentId).orElseThrow();
        Course course = courses.byId(assignment.courseId).orElseThrow();
        Person student = persons.byId(submission.personId).orElseThrow();
        LatePolicy policy = grades.policyOf(submission);
        return new Dossier(
                attempt, submission, number, assignment, course, student, policy, grades.of(submission, attempt));
    }
}
