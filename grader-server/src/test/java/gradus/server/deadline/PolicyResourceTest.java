package gradus.server.deadline;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.People;
import gradus.server.fakes.Sheets;
import gradus.server.fakes.TestDatabase;
import gradus.server.gradebook.GradeRows;
import gradus.server.identity.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PolicyResourceTest {
    @Inject
    People people;

    @Inject
    Sheets sheets;

    @Inject
    GradeRows grades;

    private Course course;
    private Person instructor;
    private Person late;
    private Person early;
    private Assignment sheet;
    private String address;

    @BeforeEach
    void twoStudentsOfWhomOneIsLate() {
        course = people.course();
        instructor = people.member(course, Role.INSTRUCTOR);
        late = people.member(course, Role.STUDENT);
        early = people.member(course, Role.STUDENT);
        sheet = sheets.open(course, "a1");
        sheets.graded(sheet, late, Sheets.DUE.plusSeconds(7200), 60);
        sheets.graded(sheet, early, Sheets.DUE.minusSeconds(7200), 60);
        address = "/api/courses/" + course.slug + "/assignments/a1/";
    }

    private static Map<String, Object> terms(String deadline) {
        return Map.of(
                "deadline", deadline,
                "grace", "PT11M",
                "windows", List.of(Map.of("days", 3, "factor", 0.7)),
                "rule", "FACTOR",
                "counts", "BEST");
    }

    private int finalPoints(Person student) {
        return QuarkusTransaction.requiringNew()
                .call(() -> grades.of(sheet.id, student.id).orElseThrow().finalPoints);
    }

    @Test
    void aClassWideMoveShowsFirstWhoseGradeChangesAndThenChangesIt() {
        Map<String, Object> moved = terms("2026-12-07T08:00");
        People.as(instructor)
                .body(Map.of("policy", moved))
                .post(address + "policy/preview")
                .then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].username", equalTo(late.username))
                .body("changes[0].before", equalTo(42_000))
                .body("changes[0].after", equalTo(60_000));
        assertEquals(42_000, finalPoints(late));
        People.as(instructor)
                .body(Map.of("policy", moved, "version", 1, "reason", "the server was down"))
                .put(address + "policy")
                .then()
                .statusCode(204);
        assertEquals(60_000, finalPoints(late));
        People.as(instructor)
                .get("/api/courses/" + course.slug + "/assignments")
                .then()
                .body("[0].policy.deadline", equalTo("2026-12-07T08:00"))
                .body("[0].policy.version", equalTo(2));
        People.as(instructor)
                .get("/api/courses/" + course.slug + "/audit")
                .then()
                .body("[0].action", equalTo("change late policy"))
                .body("[0].detail", containsString("the server was down"));
    }

    @Test
    void aStaleOrSenselessChangeIsRefused() {
        People.as(instructor)
                .body(Map.of("policy", terms("2026-12-07T08:00"), "version", 7, "reason", "x"))
                .put(address + "policy")
                .then()
                .statusCode(409)
                .body("detail", containsString("now it is version 1"));
        People.as(instructor)
                .body(Map.of("policy", terms("next Sunday")))
                .post(address + "policy/preview")
                .then()
                .statusCode(422)
                .body("detail", containsString("2026-12-06T22:00"));
        People.as(instructor)
                .body(Map.of("policy", terms("2026-12-07T08:00"), "version", 1, "reason", " "))
                .put(address + "policy")
                .then()
                .statusCode(422);
    }

    @Test
    void anExtensionMovesOneStudentOnly() {
        extend(late.username, "2026-12-06T23:40").statusCode(204);
        assertEquals(42_000, finalPoints(late));
        extend(late.username, "2026-12-07T00:00").statusCode(204);
        assertEquals(60_000, finalPoints(late));
        People.as(late)
                .get("/api/courses/" + course.slug + "/dashboard")
                .then()
                .body("cards[0].deadline", equalTo("2026-12-06T23:00:00Z"));
        People.as(early)
                .get("/api/courses/" + course.slug + "/dashboard")
                .then()
                .body("cards[0].deadline", equalTo("2026-12-06T21:00:00Z"));
        extend(instructor.username, "2026-12-08T00:00").statusCode(422).body("code", equalTo("no-student"));
        extend(late.username, "2026-12-01T00:00").statusCode(422).body("code", equalTo("extension"));
    }

    private ValidatableResponse extend(String username, String deadline) {
        return People.as(instructor)
                .body(Map.of("username", username, "deadline", deadline, "reason", "ill"))
                .post(address + "extensions")
                .then();
    }
}
