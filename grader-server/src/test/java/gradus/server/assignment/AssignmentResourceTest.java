package gradus.server.assignment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.People;
import gradus.server.fakes.Sheets;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AssignmentResourceTest {
    @Inject
    People people;

    @Inject
    Sheets sheets;

    private Course course;
    private Person instructor;

    @BeforeEach
    void aCourseWithOneSheet() {
        course = people.course();
        instructor = people.member(course, Role.INSTRUCTOR);
        sheets.open(course, "a1");
    }

    private ValidatableResponse publish(String folder) {
        return People.as(instructor)
                .body(Map.of("folder", folder, "note", "clearer handout"))
                .post("/api/courses/" + course.slug + "/assignments/a1/versions")
                .then();
    }

    @Test
    void listsTheTemplatesThatCanBeUsed() {
        People.as(instructor)
                .get("/api/templates")
                .then()
                .statusCode(200)
                .body("folder", contains("tiny-sheet", "tiny-sheet-2"));
        People.as(people.member(course, Role.TA)).get("/api/templates").then().statusCode(403);
    }

    @Test
    void publishesANewVersionAndKeepsTheOldOne() {
        publish("tiny-sheet-2").statusCode(201).body("number", equalTo(2)).body("current", equalTo(true));
        People.as(instructor)
                .get("/api/courses/" + course.slug + "/assignments")
                .then()
                .body("[0].versions", hasSize(2))
                .body("[0].versions[0].note", equalTo("clearer handout"))
                .body("[0].versions[1].current", equalTo(false));
        People.as(people.member(course, Role.STUDENT))
                .get("/api/courses/" + course.slug + "/assignments/a1")
                .then()
                .body("version", equalTo("2"));
        People.as(instructor)
                .get("/api/courses/" + course.slug + "/audit")
                .then()
                .body("[0].action", equalTo("publish"))
                .body("[0].actor", equalTo(instructor.username));
    }

    private ValidatableResponse create(String folder, String opensAt) {
        Map<String, Object> policy = Map.of(
                "deadline", "2026-12-20T22:00",
                "grace", "PT11M",
                "windows", List.of(Map.of("days", 3, "factor", 0.7)),
                "rule", "FACTOR",
                "counts", "BEST");
        return People.as(instructor)
                .body(Map.of("folder", folder, "weightPercent", 20, "opensAt", opensAt, "policy", policy))
                .post("/api/courses/" + course.slug + "/assignments")
                .then();
    }

    @Test
    void addsAnAssignmentFromATemplate() {
        create("tiny-sheet", "2026-01-05T00:00")
                .statusCode(201)
                .body("slug", equalTo("tiny-sheet"))
                .body("policy.deadline", equalTo("2026-12-20T22:00"))
                .body("versions", hasSize(1));
        People.as(people.member(course, Role.STUDENT))
                .get("/api/courses/" + course.slug + "/assignments/tiny-sheet")
                .then()
                .statusCode(200);
        create("tiny-sheet", "2026-01-05T00:00").statusCode(409).body("code", equalTo("exists"));
    }

    @Test
    void refusesAnAssignmentThatIsDueBeforeItOpens() {
        create("tiny-sheet", "2027-01-05T00:00")
                .statusCode(422)
                .body("detail", containsString("must lie after the opening (2027-01-05T00:00)"));
        create("absent", "2026-01-05T00:00").statusCode(422).body("code", equalTo("template"));
    }

    private ValidatableResponse schedule(Person person, String opensAt, int weightPercent, String reason) {
        return People.as(person)
                .body(Map.of("opensAt", opensAt, "weightPercent", weightPercent, "reason", reason))
                .put("/api/courses/" + course.slug + "/assignments/tiny-sheet/schedule")
                .then();
    }

    @Test
    void anOpeningIsMovedWithAReason() {
        create("tiny-sheet", "2026-01-05T00:00").statusCode(201);
        schedule(instructor, "2026-12-19T08:00", 25, "The room is closed until then")
                .statusCode(204);
        People.as(instructor)
                .get("/api/courses/" + course.slug + "/assignments")
                .then()
                .body("find { it.slug == 'tiny-sheet' }.opensAt", equalTo("2026-12-19T07:00:00Z"))
                .body("find { it.slug == 'tiny-sheet' }.weightPercent", equalTo(25));
        People.as(instructor)
                .get("/api/courses/" + course.slug + "/audit")
                .then()
                .body("[0].action", equalTo("change schedule"))
                .body(
                        "[0].detail",
                        containsString("The room is closed until then | before opens 2026-01-04T23:00:00Z"));
    }

    @Test
    void anOpeningThatMakesNoSenseIsRefused() {
        create("tiny-sheet", "2026-01-05T00:00").statusCode(201);
        schedule(instructor, "2026-12-20T22:00", 25, "later").statusCode(422).body("code", equalTo("policy"));
        schedule(instructor, "soon", 25, "later").statusCode(422).body("detail", containsString("'soon'"));
        schedule(instructor, "2026-01-06T00:00", 101, "more").statusCode(422);
        schedule(instructor, "2026-01-06T00:00", 20, " ").statusCode(422);
        schedule(people.member(course, Role.TA), "2026-01-06T00:00", 20, "why not")
                .statusCode(403);
    }

    @Test
    void refusesWhatCannotBePublishedWithASentence() {
        publish("tiny-sheet").statusCode(409).body("code", equalTo("unchanged"));
        publish("broken-sheet").statusCode(422).body("detail", containsString("cannot be used"));
        publish("../../etc").statusCode(422).body("code", equalTo("template"));
        publish("absent").statusCode(422).body("detail", containsString("'absent'"));
    }

    @Test
    void theStarterIsAZipOfTheFilesToBeginWith() throws IOException {
        Person student = people.member(course, Role.STUDENT);
        byte[] zip = People.as(student)
                .get("/api/courses/" + course.slug + "/assignments/a1/starter.zip")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("a1-starter.zip"))
                .extract()
                .asByteArray();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertEquals("src/tiny/Solution.java", entries.getNextEntry().getName());
            assertNull(entries.getNextEntry());
        }
    }

    @Test
    void anUnknownAssignmentIsSaidToBeUnknown() {
        People.as(instructor)
                .get("/api/courses/" + course.slug + "/assignments/a9")
                .then()
                .statusCode(404)
                .body("detail", containsString("'a9'"));
    }
}
