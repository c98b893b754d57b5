package gradus.server.overview;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.People;
import gradus.server.fakes.Sheets;
import gradus.server.fakes.TestDatabase;
import gradus.server.fakes.TestTime;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DashboardResourceTest {
    @Inject
    People people;

    @Inject
    Sheets sheets;

    @Inject
    TestTime time;

    private Course course;
    private Person student;
    private Assignment sheet;

    @BeforeEach
    void aCourseWithOneSheetTheDayBeforeItIsDue() {
        time.stopAt(Sheets.DUE.minus(Duration.ofDays(1)));
        course = people.course();
        student = people.member(course, Role.STUDENT);
        sheet = sheets.open(course, "a1");
    }

    @AfterEach
    void timeGoesOn() {
        time.goOn();
    }

    private ValidatableResponse dashboard() {
        return People.as(student)
                .get("/api/courses/" + course.slug + "/dashboard")
                .then()
                .statusCode(200);
    }

    @Test
    void anOpenSheetShowsItsDeadlineAndWindows() {
        dashboard()
                .body("cards", hasSize(1))
                .body("cards[0].state", equalTo("OPEN"))
                .body("cards[0].deadline", equalTo("2026-12-06T21:00:00Z"))
                .body("cards[0].graceUntil", equalTo("2026-12-06T21:11:00Z"))
                .body("cards[0].windows[0].until", equalTo("2026-12-09T21:00:00Z"))
                .body("cards[0].windows[0].label", equalTo("late, −30 %"))
                .body("cards[0].finalPoints", nullValue())
                .body("totalPercent", equalTo(0f))
                .body("reachablePercent", equalTo(40f));
    }

    @Test
    void aSheetWithoutADayIsListedButNotOpen() {
        sheets.notOpen(course, "a2");
        dashboard().body("cards[1].state", equalTo("NOT_OPEN")).body("reachablePercent", equalTo(80f));
        People.as(student)
                .get("/api/courses/" + course.slug + "/assignments/a2")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-open"));
    }

    @Test
    void whatWasHandedInIsShownFirstAsWaitingThenAsGraded() {
        sheets.queued(sheet, student, Sheets.DUE.minusSeconds(9000));
        dashboard().body("cards[0].state", equalTo("SUBMITTED")).body("cards[0].submissions", equalTo(1));
        Attempt graded = sheets.graded(sheet, student, Sheets.DUE.minusSeconds(8000), 50);
        dashboard()
                .body("cards[0].state", equalTo("GRADED"))
                .body("cards[0].attemptId", equalTo(graded.id.toString()))
                .body("cards[0].finalPoints", equalTo(50_000))
                .body("cards[0].openMarks", equalTo(2))
                .body("cards[0].sentence", containsString("50.0 of 100.0 points"))
                .body("totalPercent", equalTo(20f));
    }

    @Test
    void afterTheLastWindowOnlyMarksCanStillAddPoints() {
        sheets.graded(sheet, student, Sheets.DUE.minusSeconds(8000), 50);
        time.stopAt(Sheets.DUE.plus(Duration.ofDays(9)));
        dashboard().body("cards[0].state", equalTo("GRADED")).body("reachablePercent", equalTo(34f));
        student = people.member(course, Role.STUDENT);
        dashboard().body("cards[0].state", equalTo("CLOSED")).body("reachablePercent", equalTo(0f));
    }

    @Test
    void theLateFactorOfNowLimitsWhatCanBeReached() {
        time.stopAt(Sheets.DUE.plus(Duration.ofHours(3)));
        dashboard().body("reachablePercent", equalTo(28f));
    }

    @Test
    void thePageOfASheetSaysWhatAndHowToHandIn() {
        People.as(student)
                .get("/api/courses/" + course.slug + "/assignments/a1")
                .then()
                .statusCode(200)
                .body("handout", containsString("Implement `Tiny`"))
                .body("contract", equalTo("gradus.tiny.Tiny"))
                .body("rubric", hasSize(4))
                .body("rubric[1].points", equalTo(65_000))
                .body("limits.wallSeconds", equalTo(60))
                .body("gitUrl", containsString("/git/" + course.slug + "/a1/" + student.username + ".git"))
                .body("accepted[0]", containsString("Push the branch main"))
                .body("state", equalTo("OPEN"));
    }
}
