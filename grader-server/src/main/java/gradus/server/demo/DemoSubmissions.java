package gradus.server.demo;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Assignments;
import gradus.server.course.Course;
import gradus.server.course.Courses;
import gradus.server.identity.Person;
import gradus.server.identity.Persons;
import gradus.server.intake.DirectHandIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Three real submissions, so that the screens have something to show: one that is right, one with a known mistake, one
/// that does not compile.
@ApplicationScoped
class DemoSubmissions {
    private static final String PATH = "src/solution/Solution.java";

    private final DirectHandIn intake;
    private final Courses courses;
    private final Assignments assignments;
    private final Persons persons;

    DemoSubmissions(DirectHandIn intake, Courses courses, Assignments assignments, Persons persons) {
        this.intake = intake;
        this.courses = courses;
        this.assignments = assignments;
        this.persons = persons;
    }

    @ActivateRequestContext
    void handIn() {
        String right = solution();
        Map<String, String> byStudent = new LinkedHashMap<>();
        byStudent.put("student02", right);
        byStudent.put("student03", changed(right, "2 * error[i] * x[i][j]", "error[i] * x[i][j]"));
        byStudent.put("student04", changed(right, "double sum = 0;", "double sum = 0"));
        byStudent.forEach(this::handIn);
    }

    private void handIn(String username, String source) {
        Place place = place(username);
        try {
            intake.handIn(
                    place.course(),
                    place.assignment(),
                    place.student(),
                    Map.of(PATH, source.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Place(Course course, Assignment assignment, Person student) {}

    @Transactional
    Place place(String username) {
        Course course = courses.bySlug(DemoCourse.SLUG).orElseThrow();
        Assignment assignment = assignments
                .bySlug(course.id, DemoSheet.POLYNOMIAL_REGRESSION.slug())
                .orElseThrow();
        return new Place(course, assignment, persons.byUsername(username).orElseThrow());
    }

    private static String changed(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalStateException("the demo solution does not contain: " + from);
        }
        return text.replace(from, to);
    }

    private static String solution() {
        try (InputStream in = DemoSubmissions.class.getResourceAsStream("/demo/Solution.java.txt")) {
            if (in == null) {
                throw new IllegalStateException("the demo solution is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
