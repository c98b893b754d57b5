package gradus.server.pipeline;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Publishing;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.Distribution;
import gradus.server.fakes.GitClient;
import gradus.server.fakes.GreetingSheets;
import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import gradus.server.identity.Tokens;
import gradus.server.submission.Attempt;
import gradus.server.submission.Attempts;
import gradus.server.submission.Submissions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole path with nothing replaced: git, database, batch job, harness, sandbox, reference, grade.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = Distribution.class, restrictToAnnotatedClass = true)
class DistributionIT {
    private static final String SOLUTION = "src/solution/Solution.java";

    @TempDir
    Path home;

    @TestHTTPResource("/")
    URI server;

    @Inject
    People people;

    @Inject
    Publishing publishing;

    @Inject
    Tokens tokens;

    @Inject
    Submissions submissions;

    @Inject
    Attempts attempts;

    private Assignment sheet;
    private Person student;
    private GitClient git;

    @BeforeEach
    void cloneTheStarter() throws IOException, InterruptedException {
        assertTrue(
                Files.isExecutable(Distribution.FOLDER.resolve("bin").resolve("harness")),
                "needs the distribution: build the modules test-harness/runner and"
                        + " assignment-templates/polynomial-regression/suite first");
        Course course = people.course();
        student = people.member(course, Role.STUDENT);
        sheet = QuarkusTransaction.requiringNew().call(() -> {
            Assignment assignment =
                    new Assignment(course.id, "a1", "Polynomial regression", 1, 15, GreetingSheets.OPEN_FOR_YEARS);
            assignment.opensAt = Instant.EPOCH;
            assignment.persist();
            publishing.publish(assignment, "polynomial-regression", "first", null);
            return assignment;
        });
        String credentials =
                student.username + ":" + tokens.make(student, "test").secret();
        git = GitClient.clone(
                home,
                "http://" + credentials + "@" + server.getAuthority() + "/git/" + course.slug + "/a1/"
                        + student.username + ".git");
    }

    private static String solution() throws IOException {
        try (InputStream in = DistributionIT.class.getResourceAsStream("/demo/Solution.java.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String pushed(String source) throws IOException, InterruptedException {
        GitClient.Said said = git.write(SOLUTION, source).commit("Solve").push();
        assertEquals(0, said.exit(), said.text());
        return said.text();
    }

    private Attempt attempt() {
        return QuarkusTransaction.requiringNew()
                .call(() -> attempts.of(submissions.of(sheet.id, student.id).getLast().id)
                        .getFirst());
    }

    private ValidatableResponse view() {
        return People.as(student).get("/api/attempts/" + attempt().id).then().statusCode(200);
    }

    @Test
    void aRightSolutionEarnsEveryPointOfTheMachine() throws IOException, InterruptedException {
        String text = pushed(solution());
        assertTrue(text.contains("A teaching assistant still marks"), text);
        view().body("state", equalTo("GRADED"))
                .body("outcome.kind", equalTo("ran"))
                .body("checks.verdict.kind", everyItem(equalTo("passed")))
                .body("items.findAll { it.kind == 'AUTO' }.earned.sum()", equalTo(65_000))
                .body("evidenceHash.length()", equalTo(64));
    }

    @Test
    void theStarterCompilesAndEarnsNothing() throws IOException, InterruptedException {
        pushed(Files.readString(git.folder().resolve(SOLUTION)) + "// changed\n");
        view().body("outcome.kind", equalTo("ran")).body("items.earned.findAll { it != null }.sum()", equalTo(0));
    }

    @Test
    void aKnownMistakeIsNamed() throws IOException, InterruptedException {
        String wrong = solution().replace("2 * error[i] * x[i][j]", "error[i] * x[i][j]");
        String text = pushed(wrong);
        assertTrue(text.contains("exactly half"), text);
        view().body("checks.verdict.diagnosis.name", hasItem("half-gradient"));
    }

    @Test
    void sourcesThatDoNotCompileAreToldWhere() throws IOException, InterruptedException {
        String text = pushed(solution().replace("double sum = 0;", "double sum = 0"));
        assertTrue(text.contains("DOES NOT COMPILE"), text);
        assertTrue(text.contains(SOLUTION + ":"), text);
        view().body("outcome.problems[0].message", containsString("';' expected"));
    }
}
