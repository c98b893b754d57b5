package gradus.server.attempt;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.GreetingSheets;
import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequeueTest {
    @Inject
    People people;

    @Inject
    GreetingSheets sheets;

    private Course course;
    private Person student;
    private Person ta;

    @BeforeEach
    void enrol() {
        course = people.course();
        student = people.member(course, Role.STUDENT);
        ta = people.member(course, Role.TA);
    }

    private Attempt attempt(AttemptState state) {
        return sheets.attempt(
                sheets.open(course, GreetingSheets.OPEN_FOR_YEARS),
                student,
                state,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static ValidatableResponse requeue(Person by, Attempt attempt) {
        return People.as(by).post("/api/attempts/" + attempt.id + "/requeue").then();
    }

    @Test
    void aParkedAttemptWaitsAgainOnceAndTheAuditSaysWhoWantedIt() {
        Attempt parked = attempt(AttemptState.PARKED);
        requeue(ta, parked).statusCode(204);
        People.as(ta).get("/api/attempts/" + parked.id).then().body("state", equalTo("QUEUED"));
        requeue(ta, parked).statusCode(409).body("code", equalTo("not-parked"));
        People.as(people.member(course, Role.INSTRUCTOR))
                .get("/api/courses/" + course.slug + "/audit")
                .then()
                .body("[0].actor", equalTo(ta.username))
                .body("[0].action", equalTo("grade a parked attempt again"));
    }

    @Test
    void aGradedAttemptStaysGraded() {
        requeue(ta, attempt(AttemptState.GRADED)).statusCode(409).body("detail", containsString("is GRADED by now"));
    }

    @Test
    void studentsCannotRequeue() {
        requeue(student, attempt(AttemptState.PARKED)).statusCode(403);
    }
}
