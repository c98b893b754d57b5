package gradus.server.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.GreetingSheets;
import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import gradus.server.fakes.WithHarness;
import gradus.server.fakes.ZipBuilder;
import gradus.server.identity.Person;
import gradus.server.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithHarness.class)
@QuarkusTestResource(TestDatabase.class)
class UploadResourceTest {
    @Inject
    People people;

    @Inject
    GreetingSheets sheets;

    @Inject
    Tokens tokens;

    private Course course;
    private Assignment sheet;
    private Person student;

    @BeforeEach
    void enrol() {
        course = people.course();
        sheet = sheets.open(course, GreetingSheets.OPEN_FOR_YEARS);
        student = people.member(course, Role.STUDENT);
    }

    private String address() {
        return "/api/courses/" + course.slug + "/assignments/" + sheet.slug + "/submissions";
    }

    /// Signs a program in: unlike a password, a token costs no time to check.
    private RequestSpecification as(Person person) {
        return given().header(
                        "Authorization", "Bearer " + tokens.make(person, "test").secret());
    }

    private static byte[] zip(String source) {
        return new ZipBuilder().file("src/Solution.java", source).build();
    }

    private static RequestSpecification form(RequestSpecification request) {
        return request.contentType("multipart/form-data");
    }

    private Response upload(Person person, byte[] archive) {
        return form(as(person)).multiPart("files", "hand-in.zip", archive).post(address());
    }

    private String graded(Person person, String source) throws InterruptedException {
        String id = upload(person, zip(source)).then().statusCode(201).extract().path("attemptId");
        for (int i = 0; i < 400; i++) {
            String state = as(person).get("/api/attempts/" + id).path("state");
            if (state.equals("GRADED") || state.equals("PARKED")) {
                return id;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not graded in time");
    }

    @Test
    void aZipIsReceivedWithAReceipt() {
        upload(student, zip("class Solution {}"))
                .then()
                .statusCode(201)
                .body("submissionId", notNullValue())
                .body("receipt.contentHash.length()", equalTo(64))
                .body("receipt.lateness.label", equalTo("on time"))
                .body("receipt.lateness.factor", equalTo(1.0f))
                .body("receipt.files.path", contains("src/Solution.java"))
                .body("receipt.files.bytes", contains(17))
                .body("receipt.warnings", hasItem(containsString("There is no report.pdf")));
    }

    @Test
    void singleFilesKeepTheirPaths() {
        form(as(student))
                .multiPart("files", "src/p/A.java", "class A {}".getBytes(StandardCharsets.UTF_8))
                .multiPart("files", "report.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .post(address())
                .then()
                .statusCode(201)
                .body("receipt.files.path", contains("report.pdf", "src/p/A.java"))
                .body("receipt.warnings", hasSize(0));
    }

    @Test
    void programsHandInWithATokenAndTheChannelIsNoted() {
        String secret = tokens.make(student, "script").secret();
        form(given().header("Authorization", "Bearer " + secret))
                .multiPart("files", "hand-in.zip", zip("class Solution {}"))
                .post(address())
                .then()
                .statusCode(201);
        form(People.as(student))
                .multiPart("files", "hand-in.zip", zip("class Solution { }"))
                .post(address())
                .then()
                .statusCode(201);
        as(student)
                .get(address())
                .then()
                .statusCode(200)
                .body("channel", contains("API", "UPLOAD"))
                .body("number", contains(1, 2));
    }

    private void refused(byte[] archive, Refusal refusal, String sentence) {
        ValidatableResponse answer = upload(student, archive).then().statusCode(422);
        answer.contentType("application/problem+json")
                .body("code", equalTo(refusal.name()))
                .body("detail", containsString(sentence));
    }

    @Test
    void everyRefusalHasACodeAndASentence() {
        refused(new byte[0], Refusal.BROKEN_ARCHIVE, "cut off");
        refused(new ZipBuilder().file("../A.java", "class A {}").build(), Refusal.PATH, "'..' would leave");
        refused(new ZipBuilder().file("src/A.class", "x").build(), Refusal.FILE_TYPE, "never run");
        refused(new ZipBuilder().file("README.md", "x").build(), Refusal.NO_SOURCES, "src/");
        byte[] fiftyMegabytes = new byte[50 << 20];
        refused(fiftyMegabytes, Refusal.TOO_LARGE, "larger than 5 MB");
        as(student).get(address()).then().body("", hasSize(0));
    }

    @Test
    void anUploadWithoutFilesIsRefused() {
        form(as(student))
                .multiPart("other", "x")
                .post(address())
                .then()
                .statusCode(422)
                .body("code", equalTo("NOTHING_SENT"));
    }

    @Test
    void onlyStudentsOfTheCourseHandInWhileItIsOpen() {
        upload(people.member(course, Role.TA), zip("class A {}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_A_STUDENT"));
        upload(people.person(), zip("class A {}")).then().statusCode(404);
        sheet = sheets.open(course, GreetingSheets.LONG_OVER);
        refused(zip("class A {}"), Refusal.LAST_WINDOW_ENDED, "ended on Wed 9 Dec 2020, 22:00:00 Europe/Zurich");
    }

    @Test
    void theTwentyFirstSubmissionOfADayIsRefused() {
        for (int i = 0; i < 20; i++) {
            upload(student, zip("class Solution {}")).then().statusCode(201);
        }
        refused(zip("class Solution {}"), Refusal.TOO_MANY_SUBMISSIONS, "20 times within 24 hours");
    }

    @Test
    void aGradedAttemptShowsWhatTheMachineFound() throws InterruptedException {
        String id = graded(student, "// harness: wrong");
        as(student)
                .get("/api/attempts/" + id)
                .then()
                .body("person.username", equalTo(student.username))
                .body("assignmentTitle", equalTo(sheet.title))
                .body("checks[0].verdict.kind", equalTo("failed"))
                .body("checks[0].verdict.diagnosis.sentence", equalTo("It greets nobody."))
                .body("checks[0].measurements[0].value", equalTo("NaN"))
                .body("progress.done[0].verdict", equalTo("failed"))
                .body("items.find { it.item == '1.1' }.earned", equalTo(0))
                .body("items.find { it.item == '2' }.earned", nullValue())
                .body("derivation.sentence", containsString("0.0 of 100.0 points"))
                .body("counts", equalTo(true))
                .body("staff", equalTo(false))
                .body("log", nullValue());
        as(people.member(course, Role.TA))
                .get("/api/attempts/" + id)
                .then()
                .statusCode(200)
                .body("staff", equalTo(true))
                .body("log", containsString("process"));
    }

    @Test
    void filesAreTextForTheOwnerAndTheStaffOnly() throws InterruptedException {
        String id = graded(student, "class Solution {} // <script>");
        String address = "/api/attempts/" + id + "/files";
        as(student).get(address).then().body("path", contains("src/Solution.java"));
        as(people.member(course, Role.TA))
                .get(address + "/src/Solution.java")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/plain;charset=UTF-8"))
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo("class Solution {} // <script>"));
        as(student).get(address + "/src/Other.java").then().statusCode(404);
        as(people.member(course, Role.STUDENT)).get(address).then().statusCode(404);
        given().get(address).then().statusCode(401);
    }

    @Test
    void evidenceIsForTheStaff() throws InterruptedException {
        String address = "/api/attempts/" + graded(student, "class Solution {}") + "/evidence";
        as(student).get(address).then().statusCode(403);
        as(people.member(course, Role.TA))
                .get(address)
                .then()
                .statusCode(200)
                .body("outcome.kind", equalTo("ran"))
                .body("subject.assignment", equalTo("greeting"));
    }

    @Test
    void theStaffListsSubmissionsOfOneStudent() throws InterruptedException {
        graded(student, "class Solution {}");
        Person assistant = people.member(course, Role.TA);
        as(assistant)
                .get(address() + "?person=" + student.username)
                .then()
                .body("state", contains("GRADED"))
                .body("verdict", contains("passed"))
                .body("autoPoints", contains(65_000))
                .body("rawPoints", contains(65_000))
                .body("counts", contains(true));
        as(assistant).get(address()).then().body("", hasSize(0));
        Person other = people.member(course, Role.STUDENT);
        as(other).get(address() + "?person=" + student.username).then().statusCode(403);
    }
}
