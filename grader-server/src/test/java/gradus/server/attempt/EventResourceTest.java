package gradus.server.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.GreetingSheets;
import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import gradus.server.identity.Tokens;
import gradus.server.progress.Progress;
import gradus.server.progress.ProgressHub;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventResourceTest {
    private static final Progress.Check CHECK = new Progress.Check("greets", "Greets", "1.1", 65_000);

    /// One message of a stream.
    private record Message(String id, String name, String data) {}

    @TestHTTPResource("/api/attempts/")
    URI attempts;

    @Inject
    People people;

    @Inject
    GreetingSheets sheets;

    @Inject
    Tokens tokens;

    @Inject
    ProgressHub hub;

    private Course course;
    private Assignment sheet;
    private Person student;

    @BeforeEach
    void enrol() {
        course = people.course();
        sheet = sheets.open(course, GreetingSheets.OPEN_FOR_YEARS);
        student = people.member(course, Role.STUDENT);
    }

    private Attempt attempt(AttemptState state) {
        return sheets.attempt(sheet, student, state, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private HttpResponse<Stream<String>> open(Person person, UUID attempt, String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(attempts.resolve(attempt + "/events"))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + tokens.make(person, "test").secret());
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    /// Reads the next messages of a stream, or all that are left when `count` is larger.
    private static List<Message> read(Iterator<String> lines, int count) {
        List<Message> messages = new ArrayList<>();
        String id = "";
        String name = "";
        String data = "";
        while (messages.size() < count && lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty() && !name.isEmpty()) {
                messages.add(new Message(id, name, data));
                name = "";
            }
        }
        return messages;
    }

    private static List<String> names(List<Message> messages) {
        return messages.stream().map(Message::name).toList();
    }

    @Test
    void aStreamBeginsWithTheStateAndEndsWithTheResult() throws IOException, InterruptedException {
        Attempt attempt = attempt(AttemptState.RUNNING);
        hub.publish(attempt.id, new Progress.Planned(List.of(CHECK)));
        Iterator<String> lines = open(student, attempt.id, "").body().iterator();
        List<Message> first = read(lines, 2);
        assertEquals(List.of("state", "planned"), names(first));
        assertEquals("{\"state\":\"RUNNING\",\"over\":false}", first.getFirst().data());
        assertTrue(first.getLast().data().contains("\"id\":\"greets\",\"title\":\"Greets\""));

        hub.publish(attempt.id, new Progress.Checked(1, 1, "greets", "Greets", "passed", 65_000, 65_000, ""));
        hub.publish(attempt.id, new Progress.Graded("passed", 65_000, 65_000));
        hub.publish(attempt.id, new Progress.Fault("after the end", false));
        assertEquals(List.of("check", "graded"), names(read(lines, 9)));
    }

    @Test
    void aBrowserThatComesBackSeesOnlyWhatItMissed() throws IOException, InterruptedException {
        Attempt attempt = attempt(AttemptState.RUNNING);
        hub.publish(attempt.id, new Progress.Planned(List.of(CHECK)));
        String seen = read(open(student, attempt.id, "").body().iterator(), 2)
                .getLast()
                .id();
        hub.publish(attempt.id, new Progress.Compiled("Solution"));
        hub.publish(attempt.id, new Progress.Graded("passed", 1, 1));
        List<Message> rest = read(open(student, attempt.id, seen).body().iterator(), 9);
        assertEquals(List.of("state", "compiled", "graded"), names(rest));
        assertTrue(Long.parseLong(rest.getLast().id()) > Long.parseLong(seen));
    }

    @Test
    void aWaitingAttemptShowsItsPlace() throws IOException, InterruptedException {
        Attempt attempt = attempt(AttemptState.QUEUED);
        Message state = read(open(student, attempt.id, "").body().iterator(), 1).getFirst();
        assertTrue(state.data().contains("\"queue\":{\"position\":"), state.data());
    }

    @Test
    void aStreamOfAFinishedAttemptEndsAtOnce() throws IOException, InterruptedException {
        Attempt attempt = attempt(AttemptState.GRADED);
        List<Message> all = read(open(student, attempt.id, "77").body().iterator(), 9);
        assertEquals(List.of("state", "graded"), names(all));
        assertEquals("77", all.getFirst().id());
        assertTrue(all.getFirst().data().contains("\"over\":true"));
    }

    /// An attempt that another server grades shows in the rows only.
    @Test
    void theEndIsSeenInTheRowsWhenNoEventTellsOfIt() throws IOException, InterruptedException {
        Attempt attempt = attempt(AttemptState.RUNNING);
        Iterator<String> lines = open(student, attempt.id, "").body().iterator();
        assertEquals(List.of("state"), names(read(lines, 1)));
        QuarkusTransaction.requiringNew()
                .run(() -> Attempt.update(
                        "state = ?1, verdict = 'failed', autoPoints = 7000, autoOutOf = 9000 where id = ?2",
                        AttemptState.GRADED,
                        attempt.id));
        List<Message> rest = read(lines, 9);
        assertEquals("graded", rest.getLast().name());
        assertEquals(
                "{\"verdict\":\"failed\",\"points\":7000,\"outOf\":9000}",
                rest.getLast().data());
    }

    @Test
    void othersDoNotWatch() throws IOException, InterruptedException {
        UUID attempt = attempt(AttemptState.RUNNING).id;
        assertEquals(404, open(people.member(course, Role.STUDENT), attempt, "").statusCode());
        assertEquals(404, open(people.person(), attempt, "").statusCode());
        assertEquals(404, open(student, UUID.randomUUID(), "").statusCode());
    }
}
