package gradus.server.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Assignments;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.People;
import gradus.server.fakes.Sheets;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Attempts;
import gradus.server.submission.ItemScore;
import gradus.server.submission.Submission;
import gradus.server.submission.Submissions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GradesTest {
    private static final Instant EARLY = Sheets.DUE.minusSeconds(9000);

    @Inject
    People people;

    @Inject
    Sheets sheets;

    @Inject
    Grades grades;

    @Inject
    GradeRows rows;

    @Inject
    GradeViews views;

    @Inject
    Assignments assignments;

    @Inject
    Submissions submissions;

    @Inject
    Attempts attempts;

    private Person student;
    private Assignment sheet;

    @BeforeEach
    void aStudentWithOneSheet() {
        Course course = people.course();
        student = people.member(course, Role.STUDENT);
        sheet = sheets.open(course, "a1");
    }

    private Grade grade() {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.of(sheet.id, student.id).orElseThrow());
    }

    private GradeView view(Attempt attempt) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Attempt fresh = attempts.byId(attempt.id).orElseThrow();
            return views.of(submissions.byId(fresh.submissionId).orElseThrow(), fresh);
        });
    }

    private Attempt again(Attempt first, int points) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Attempt second = new Attempt(first.submissionId, 2, AttemptState.GRADED, "cpu", "0f", EARLY);
            second.persist();
            new ItemScore(second.id, "1.2", points * 1000, 65_000).persist();
            grades.recompute(sheet.id, student.id);
            return second;
        });
    }

    @Test
    void nothingGradedIsNoGrade() {
        sheets.queued(sheet, student, EARLY);
        assertTrue(grades.recompute(sheet.id, student.id).isEmpty());
    }

    @Test
    void theNewestAttemptOfASubmissionReplacesTheOlderEvenWhenItIsWorse() {
        Attempt first = sheets.graded(sheet, student, EARLY, 60);
        Attempt second = again(first, 40);
        assertEquals(40_000, grade().finalPoints);
        assertEquals(second.id, grade().attemptId);
        assertEquals(60_000, view(first).finalPoints());
        assertEquals(false, view(first).counts());
        assertEquals(true, view(second).counts());
    }

    @Test
    void theRuleOfTheLatestTakesTheLatest() {
        QuarkusTransaction.requiringNew()
                .run(() -> Assignment.update(
                        "latePolicy = ?1 where id = ?2", Sheets.TERMS.replace("BEST", "LATEST"), sheet.id));
        sheets.graded(sheet, student, EARLY, 60);
        sheets.graded(sheet, student, EARLY.plusSeconds(60), 20);
        assertEquals(20_000, grade().finalPoints);
        assertTrue(grade().derivation.getLast().contains("the latest of 2"));
    }

    @Test
    void recomputingChangesNothing() {
        sheets.graded(sheet, student, EARLY, 60);
        Grade before = grade();
        QuarkusTransaction.requiringNew().run(() -> grades.recompute(sheet.id, student.id));
        assertEquals(before.derivation, grade().derivation);
        assertEquals(before.finalPoints, grade().finalPoints);
    }

    @Test
    void manyWhoRecomputeAtOnceLeaveOneRow() {
        sheets.graded(sheet, student, EARLY, 60);
        QuarkusTransaction.requiringNew().run(() -> Grade.delete("assignmentId", sheet.id));
        IntStream.range(0, 8).parallel().forEach(_ -> grades.recompute(sheet.id, student.id));
        assertEquals(60_000, grade().finalPoints);
    }

    @Test
    void anAttemptThatIsNotGradedShowsItsRubricAndLatenessOnly() {
        Attempt waiting = sheets.queued(sheet, student, Sheets.DUE.plusSeconds(7200));
        GradeView view = view(waiting);
        assertEquals(4, view.items().size());
        assertEquals("Not graded yet.", view.derivation().sentence());
        assertTrue(view.derivation().lines().getFirst().contains("late, −30 %"));
        assertEquals(null, view.finalPoints());
    }

    @Test
    void theRubricIsThatOfTheVersionTheWorkWasHandedInFor() {
        Attempt first = sheets.graded(sheet, student, EARLY, 60);
        Submission submission = QuarkusTransaction.requiringNew()
                .call(() -> submissions.byId(first.submissionId).orElseThrow());
        sheets.publish(sheet, "tiny-sheet-2");
        Attempt second = sheets.graded(sheet, student, EARLY.plusSeconds(60), 65);
        Submission later = QuarkusTransaction.requiringNew()
                .call(() -> submissions.byId(second.submissionId).orElseThrow());
        assertTrue(!submission.versionId.equals(later.versionId), "each keeps the version it had");
        assertEquals(60_000, view(first).rawPoints());
    }
}
