package gradus.server.fakes;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentVersion;
import gradus.server.course.Course;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Channel;
import gradus.server.submission.Submission;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes published assignments, and submissions that wait.
@ApplicationScoped
public class GreetingSheets {
    public static final String OPEN_FOR_YEARS = """
            {"deadline":"2200-12-07T22:00","grace":"PT11M","windows":[{"days":3,"factor":0.7}],"rule":"FACTOR",\
            "counts":"BEST"}""";
    public static final String LONG_OVER = OPEN_FOR_YEARS.replace("2200-12-07", "2020-12-06");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String MANIFEST = """
            id: greeting
            title: Greeting
            version: "1"
            interface: greeting.Greeting
            suite: [greeting.GreetingSuite]
            reference: greeting.Reference
            limits: {wall-seconds: 5, call-seconds: 2, cpu-seconds: 5, memory-mb: 256, output-kb: 64, source-kb: 256,
              source-files: 10, report-mb: 1}
            rubric:
              - {item: "1.1", title: Greets, kind: AUTO, points: 65, checks: [greets]}
              - {item: "2", title: Report, kind: REPORT, points: 35}
            """;

    private final Path bundle = bundle();

    /// Publishes the greeting sheet in a course, with the late policy as JSON.
    public Assignment open(Course course, String latePolicy) {
        return QuarkusTransaction.requiringNew().call(() -> {
            int number = COUNT.incrementAndGet();
            Assignment sheet = new Assignment(course.id, "sheet-" + number, "Sheet " + number, number, 15, latePolicy);
            sheet.opensAt = Instant.EPOCH;
            sheet.persist();
            AssignmentVersion version =
                    new AssignmentVersion(sheet.id, 1, "ab".repeat(32), bundle.toString(), Instant.EPOCH, "first");
            version.persist();
            sheet.currentVersion = version.id;
            return sheet;
        });
    }

    /// Makes an attempt in any state, as if its submission had come in at `at`.
    public Attempt attempt(Assignment sheet, Person student, AttemptState state, Instant at) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Submission submission = new Submission(
                    sheet.id, sheet.currentVersion, student.id, "cd".repeat(32), Channel.UPLOAD, at, 1, 1);
            submission.persist();
            Attempt attempt = new Attempt(submission.id, 1, state, "cpu", "0f", at);
            attempt.persist();
            return attempt;
        });
    }

    private static Path bundle() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bundle")
                    .toAbsolutePath();
            Files.writeString(folder.resolve("assignment.yaml"), MANIFEST);
            Path source = Files.createDirectories(folder.resolve("starter").resolve("src"));
            Files.writeString(source.resolve("Solution.java"), "public class Solution {}\n");
            Files.writeString(folder.resolve("starter").resolve("README.md"), "Implement Greeting.\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
