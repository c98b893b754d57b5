package gradus.server.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.People;
import gradus.server.fakes.Sheets;
import gradus.server.fakes.TestDatabase;
import gradus.server.gradebook.Grade;
import gradus.server.gradebook.GradeRows;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReviewResourceTest {
    @Inject
    People people;

    @Inject
    Sheets sheets;

    @Inject
    GradeRows grades;

    private Course course;
    private Person ta;
    private Person student;
    private Assignment sheet;
    private Attempt attempt;

    @BeforeEach
    void aGradedSubmission() {
        course = people.course();
        ta = people.member(course, Role.TA);
        student = people.member(course, Role.STUDENT);
        sheet = sheets.open(course, "a1");
        attempt = sheets.graded(sheet, student, Sheets.DUE.plusSeconds(7200), 60);
    }

    private ValidatableResponse mark(Person by, String item, int points, int version) {
        return People.as(by)
                .body(Map.of("points", points, "comment", "axis labels are missing", "version", version))
                .put("/api/attempts/" + attempt.id + "/marks/" + item)
                .then();
    }

    private ValidatableResponse override(int points, String reason) {
        return People.as(ta)
                .body(Map.of("points", points, "reason", reason))
                .post("/api/attempts/" + attempt.id + "/override")
                .then();
    }

    private Grade grade() {
        return QuarkusTransaction.requiringNew()
                .call(() -> grades.of(sheet.id, student.id).orElseThrow());
    }

    @Test
    void aMarkCountsAtOnceAndIsWrittenDown() {
        mark(ta, "1.1", 20_000, 0).statusCode(204);
        assertEquals(80_000, grade().rawPoints);
        assertEquals(56_000, grade().finalPoints);
        assertEquals(1, grade().openMarks);
        People.as(people.member(course, Role.INSTRUCTOR))
                .get("/api/courses/" + course.slug + "/audit")
                .then()
                .body("[0].actor", equalTo(ta.username))
                .body("[0].action", equalTo("mark"))
                .body("[0].detail", containsString("20.0 points: axis labels are missing"));
    }

    @Test
    void twoPeopleCannotOverwriteEachOtherUnseen() {
        Person other = people.member(course, Role.TA);
        mark(ta, "1.1", 20_000, 0).statusCode(204);
        mark(other, "1.1", 10_000, 0)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("stale"))
                .body("current.points", equalTo(20_000))
                .body("current.version", equalTo(1))
                .body("current.markedBy", equalTo(ta.username))
                .body("yours.points", equalTo(10_000));
        mark(other, "1.1", 10_000, 1).statusCode(204);
        assertEquals(70_000, grade().rawPoints);
    }

    @Test
    void onlyItemsForPeopleAndOnlyTheirPointsCanBeGiven() {
        mark(ta, "1.2", 65_000, 0).statusCode(422).body("code", equalTo("not-markable"));
        mark(ta, "1.1", 25_001, 0).statusCode(422).body("detail", containsString("0 to 25.0"));
        mark(ta, "1.1", -1, 0).statusCode(422);
        mark(ta, "9.9", 1, 0).statusCode(404);
        assertEquals(60_000, grade().rawPoints);
    }

    @Test
    void studentsCannotMarkAndStrangersSeeNothing() {
        mark(student, "1.1", 25_000, 0).statusCode(403);
        mark(people.member(people.course(), Role.INSTRUCTOR), "1.1", 25_000, 0).statusCode(404);
    }

    @Test
    void anOverrideIsReplacedAndWithdrawnNeverLost() {
        override(80_000, "the checks were wrong").statusCode(204);
        assertEquals(80_000, grade().finalPoints);
        override(90_000, "still wrong").statusCode(204);
        assertEquals(90_000, grade().finalPoints);
        assertEquals(true, grade().overridden);
        People.as(ta)
                .queryParam("reason", "they were right")
                .delete("/api/attempts/" + attempt.id + "/override")
                .then()
                .statusCode(204);
        assertEquals(42_000, grade().finalPoints);
        People.as(people.member(course, Role.INSTRUCTOR))
                .get("/api/courses/" + course.slug + "/audit")
                .then()
                .body("[0].action", equalTo("withdraw override"))
                .body("[1].detail", equalTo("to 90.0 points: still wrong"))
                .body("[2].detail", equalTo("to 80.0 points: the checks were wrong"));
    }

    @Test
    void anOverrideNeedsAReasonAndPossiblePoints() {
        override(80_000, " ").statusCode(422);
        override(110_001, "too generous").statusCode(422).body("detail", containsString("0 to 110.0"));
        People.as(ta)
                .queryParam("reason", "nothing there")
                .delete("/api/attempts/" + attempt.id + "/override")
                .then()
                .statusCode(404);
    }

    @Test
    void anOverriddenSubmissionCountsEvenBesideABetterOne() {
        override(20_000, "copied").statusCode(204);
        sheets.graded(sheet, student, Sheets.DUE.minusSeconds(60), 65);
        assertEquals(20_000, grade().finalPoints);
    }
}
