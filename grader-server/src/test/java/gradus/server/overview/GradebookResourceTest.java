package gradus.server.overview;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.course.Membership;
import gradus.server.course.Role;
import gradus.server.course.Section;
import gradus.server.fakes.People;
import gradus.server.fakes.Sheets;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GradebookResourceTest {
    @Inject
    People people;

    @Inject
    Sheets sheets;

    @Test
    void showsEveryStudentWithTheGradeOfRecordOrWhatIsMissing() {
        Course course = people.course();
        Person first = people.member(course, Role.STUDENT);
        Person second = people.member(course, Role.STUDENT);
        Person ta = people.member(course, Role.TA);
        Section monday = new Section(course.id, "Monday");
        QuarkusTransaction.requiringNew().run(() -> {
            monday.persistAndFlush();
            Membership.update("sectionId = ?1 where personId = ?2", monday.id, first.id);
        });
        Assignment sheet = sheets.open(course, "a1");
        Attempt late = sheets.graded(sheet, first, Sheets.DUE.plusSeconds(7200), 60);
        Attempt waiting = sheets.queued(sheet, second, Sheets.DUE.minusSeconds(60));
        People.as(ta)
                .get("/api/courses/" + course.slug + "/gradebook")
                .then()
                .statusCode(200)
                .body("assignments[0].weightPercent", equalTo(40))
                .body("rows", hasSize(2))
                .body("rows[0].section", equalTo("Monday"))
                .body("rows[0].cells[0].attemptId", equalTo(late.id.toString()))
                .body("rows[0].cells[0].rawPoints", equalTo(60_000))
                .body("rows[0].cells[0].finalPoints", equalTo(42_000))
                .body("rows[0].cells[0].late", equalTo(true))
                .body("rows[0].cells[0].openMarks", equalTo(2))
                .body("rows[0].totalPercent", equalTo(16.8f))
                .body("rows[1].section", nullValue())
                .body("rows[1].cells[0].state", equalTo("SUBMITTED"))
                .body("rows[1].cells[0].attemptId", equalTo(waiting.id.toString()))
                .body("rows[1].totalPercent", equalTo(0f));
        People.as(ta)
                .get("/api/courses/" + course.slug + "/gradebook.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString(course.slug + "-gradebook.csv"))
                .body(startsWith("username,name,section,a1 raw,a1 final,a1 note,total percent\r\n" + first.username));
        People.as(first)
                .get("/api/courses/" + course.slug + "/gradebook")
                .then()
                .statusCode(403);
    }
}
