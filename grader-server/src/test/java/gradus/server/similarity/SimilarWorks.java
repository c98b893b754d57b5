package gradus.server.similarity;

import static org.hamcrest.Matchers.equalTo;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentVersion;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.GreetingSheets;
import gradus.server.fakes.People;
import gradus.server.identity.Person;
import gradus.similarity.source.SubmissionSources;
import gradus.similarity.synthetic.Disguise;
import gradus.similarity.synthetic.Sheet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A course with a generated sheet: programs that people wrote on their own, and disguised copies of one of them.
@Dependent
class SimilarWorks {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String MANIFEST = """
            id: generated
            title: Generated
            version: "1"
            interface: generated.Generated
            suite: [generated.GeneratedSuite]
            reference: generated.Reference
            limits: {wall-seconds: 5, call-seconds: 2, cpu-seconds: 5, memory-mb: 256, output-kb: 64, source-kb: 512,
              source-files: 20, report-mb: 1}
            rubric:
              - {item: "1.1", title: Computes, kind: AUTO, points: 65, checks: [computes]}
              - {item: "2", title: Report, kind: REPORT, points: 35}
            """;

    final Sheet programs = new Sheet(7, 120, 150, 0);
    final People people;
    final Course course;
    final Assignment sheet;
    final Person ta;
    final Person instructor;
    private final String slug = "generated-" + COUNT.incrementAndGet();
    private final Path bundle = bundle();

    @Inject
    SimilarWorks(People people) {
        this.people = people;
        course = people.course();
        sheet = open(course);
        ta = people.member(course, Role.TA);
        instructor = people.member(course, Role.INSTRUCTOR);
    }

    /// The same sheet in another course: another year of one lineage.
    Assignment open(Course elsewhere) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Assignment assignment =
                    new Assignment(elsewhere.id, slug, "Generated", 1, 40, GreetingSheets.OPEN_FOR_YEARS);
            assignment.opensAt = Instant.EPOCH;
            assignment.persist();
            AssignmentVersion version =
                    new AssignmentVersion(assignment.id, 1, "ef".repeat(32), bundle.toString(), Instant.EPOCH, "first");
            version.persist();
            assignment.currentVersion = version.id;
            return assignment;
        });
    }

    private Path bundle() {
        try {
            // One folder for all: bundles are known by their hash, and so is this one.
            Path folder = Path.of("target", "generated-bundle").toAbsolutePath();
            Path starter = Files.createDirectories(folder.resolve("starter"));
            Files.writeString(folder.resolve("assignment.yaml"), MANIFEST);
            for (Map.Entry<String, String> file : files(programs.template()).entrySet()) {
                Path target = starter.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> files(SubmissionSources sources) {
        Map<String, String> files = new LinkedHashMap<>();
        sources.files().forEach(file -> files.put(path(file.path()), file.text()));
        return files;
    }

    private static String path(String path) {
        return path.startsWith("src/") ? path : "src/" + path;
    }

    /// What somebody wrote on their own.
    Map<String, String> own(int person) {
        return files(programs.sources("own", programs.solution(person)));
    }

    /// What somebody copied from a person and disguised.
    Map<String, String> copied(int person, int copy, Disguise... disguises) {
        return files(programs.sources("copy", programs.copy(programs.solution(person), copy, disguises)));
    }

    /// The same with lines of their own in the template.
    Map<String, String> copiedIntoEditedTemplate(int person, int copy, Disguise... disguises) {
        return files(programs.sources("copy", programs.copy(programs.solution(person), copy, disguises), 0.2));
    }

    Person student() {
        return people.member(course, Role.STUDENT);
    }

    RequestSpecification as(Person person) {
        return people.byToken(person);
    }

    String at(String path) {
        return "/api/courses/" + course.slug + "/assignments/" + slug + "/" + path;
    }

    /// Hands in by upload and returns the submission's id.
    String handIn(Person student, Map<String, String> files) {
        return handIn(course, student, files);
    }

    String handIn(Course where, Person student, Map<String, String> files) {
        RequestSpecification form = as(student).contentType(ContentType.MULTIPART);
        for (Map.Entry<String, String> file : files.entrySet()) {
            form = form.multiPart("files", file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return form.post("/api/courses/" + where.slug + "/assignments/" + slug + "/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("submissionId");
    }

    ValidatableResponse get(String path) {
        return as(ta).get(at(path)).then();
    }

    ValidatableResponse post(Person by, String path, Object body) {
        return as(by).body(body).post(at(path)).then();
    }

    /// Waits until the class was compared after this moment, and returns the overview.
    ValidatableResponse compared() throws InterruptedException {
        Instant asked = now();
        // One that is running already may have begun before the last hand-in.
        while (begun(post(ta, "similarity/runs", Map.of()).statusCode(202), "startedAt")
                .isBefore(asked)) {
            Thread.sleep(100);
        }
        return comparedSince(asked);
    }

    /// As precise as the database is.
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Waits until a comparison that began after a change has ended, and returns the overview.
    ValidatableResponse comparedSince(Instant change) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            ValidatableResponse overview = quiet();
            if (!begun(overview, "run.startedAt").isBefore(change)) {
                return overview;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(get("similarity").extract().asString());
    }

    private static Instant begun(ValidatableResponse answer, String path) {
        return Instant.parse(answer.extract().<String>path(path));
    }

    /// Waits until no comparison is running, and returns the overview.
    ValidatableResponse quiet() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            ValidatableResponse overview = get("similarity").statusCode(200);
            String state = overview.extract().path("run.state");
            if (state != null && !state.equals("RUNNING")) {
                return overview.body("run.message", equalTo(null)).body("run.state", equalTo("DONE"));
            }
            Thread.sleep(100);
        }
        throw new AssertionError(get("similarity").extract().asString());
    }

    /// Waits until a comparison on arrival has found this submission.
    void arrived(String submission) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            List<String> known = get("similarity").extract().path("submissions.submission");
            if (known.contains(submission)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(
                "never compared: " + get("similarity").extract().asString());
    }

    /// Some more of the class: how rare something is can only be told among many.
    void whoWorkedAlone(int count) {
        for (int i = 0; i < count; i++) {
            handIn(student(), own(100 + i));
        }
    }

    /// One original and three disguised copies of it, and some who worked alone; the ids in this order.
    List<String> ringOfFour(List<Person> ring, List<Person> others) {
        List<String> ids = new ArrayList<>();
        ids.add(handIn(ring.get(0), own(1)));
        ids.add(handIn(ring.get(1), copied(1, 11, Disguise.REORDER)));
        Map<String, String> dead = new LinkedHashMap<>(copied(1, 12, Disguise.DEAD_CODE_25));
        dead.put("src/Broken.java", "class Broken { void x( { \"never ends\n  int = ;; }}}} )");
        ids.add(handIn(ring.get(2), dead));
        ids.add(handIn(ring.get(3), copiedIntoEditedTemplate(1, 13, Disguise.REORDER)));
        for (int i = 0; i < others.size(); i++) {
            ids.add(handIn(others.get(i), own(20 + i)));
        }
        return ids;
    }
}
