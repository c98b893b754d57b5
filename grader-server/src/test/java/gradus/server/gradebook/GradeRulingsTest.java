package gradus.server.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.People;
import gradus.server.fakes.Sheets;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GradeRulingsTest {
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
    GradeRulings rulings;

    private Person student;
    private Person other;
    private Assignment sheet;
    private Assignment second;

    @BeforeEach
    void twoStudentsWithTwoSheets() {
        Course course = people.course();
        student = people.member(course, Role.STUDENT);
        other = people.member(course, Role.STUDENT);
        sheet = sheets.open(course, "a1");
        second = sheets.open(course, "a2");
        for (Person each : new Person[] {student, other}) {
            sheets.graded(sheet, each, EARLY, 60);
            sheets.graded(second, each, EARLY, 50);
        }
    }

    private Grade grade(Assignment assignment, Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.of(assignment.id, person.id).orElseThrow());
    }

    private void rule(int caseNumber, int percent) {
        QuarkusTransaction.requiringNew().run(() -> {
            new GradeRuling(sheet.id, student.id, caseNumber, percent, EARLY).persistAndFlush();
            grades.recompute(sheet.id, student.id);
        });
    }

    private void lift(int caseNumber) {
        QuarkusTransaction.requiringNew().run(() -> {
            rulings.standing(sheet.id, caseNumber).forEach(ruling -> ruling.liftedAt = EARLY);
            rulings.session().flush();
            grades.recompute(sheet.id, student.id);
        });
    }

    @Test
    void aRulingConcernsOnePersonAndOneAssignment() {
        rule(7, 100);
        QuarkusTransaction.requiringNew().run(() -> {
            grades.recomputeAll(sheet);
            grades.recomputeAll(second);
        });
        assertEquals(0, grade(sheet, student).finalPoints);
        assertEquals(60_000, grade(sheet, other).finalPoints);
        assertEquals(50_000, grade(second, student).finalPoints);
        assertEquals("0 (integrity case #7)", grade(sheet, student).ruling);
        assertNull(grade(sheet, other).ruling);
    }

    @Test
    void theRawPointsAreStillThoseOfTheWork() {
        rule(7, 100);
        assertEquals(60_000, grade(sheet, student).rawPoints);
        assertTrue(grade(sheet, student).derivation.contains("Raw score: 60.0 of 100.0 points."));
    }

    @Test
    void whatIsGradedLaterIsRuledToo() {
        rule(7, 100);
        sheets.graded(sheet, student, EARLY.plusSeconds(60), 65);
        assertEquals(0, grade(sheet, student).finalPoints);
        assertEquals(65_000, grade(sheet, student).rawPoints);
    }

    @Test
    void severalRulingsAreAppliedInTheOrderOfTheirCases() {
        rule(9, 50);
        rule(7, 10);
        assertEquals(27_000, grade(sheet, student).finalPoints);
        assertEquals("−10 % (integrity case #7), −50 % (integrity case #9)", grade(sheet, student).ruling);
        assertEquals(
                List.of(
                        "Ruling: 60.0 × 0.9 = 54.0 points (integrity case #7).",
                        "Ruling: 54.0 × 0.5 = 27.0 points (integrity case #9)."),
                grade(sheet, student).derivation.stream()
                        .filter(line -> line.startsWith("Ruling"))
                        .toList());
    }

    @Test
    void aLiftedRulingTakesNothing() {
        rule(7, 100);
        rule(9, 50);
        lift(7);
        assertEquals(30_000, grade(sheet, student).finalPoints);
        lift(9);
        assertEquals(60_000, grade(sheet, student).finalPoints);
        assertNull(grade(sheet, student).ruling);
    }

    @Test
    void aCaseThatWasLiftedCanRuleAnew() {
        rule(7, 100);
        lift(7);
        rule(7, 50);
        assertEquals(30_000, grade(sheet, student).finalPoints);
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> rulings.standing(sheet.id, 7).size()));
    }
}
