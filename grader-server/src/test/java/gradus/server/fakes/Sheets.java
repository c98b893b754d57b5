package gradus.server.fakes;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.Assignments;
import gradus.server.assignment.Publishing;
import gradus.server.course.Course;
import gradus.server.gradebook.Grades;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Channel;
import gradus.server.submission.ItemScore;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Snapshots;
import gradus.server.submission.Submission;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

/// Makes assignments from the tests' template, due on one Sunday, and work handed in for them.
@ApplicationScoped
public class Sheets {
    public static final LocalDateTime DEADLINE = LocalDateTime.parse("2026-12-06T22:00");
    public static final Instant DUE =
            DEADLINE.atZone(ZoneId.of("Europe/Zurich")).toInstant();
    public static final String TERMS = "{\"deadline\":\"2026-12-06T22:00\",\"grace\":\"PT11M\","
            + "\"windows\":[{\"days\":3,\"factor\":0.7}],\"rule\":\"FACTOR\",\"counts\":\"BEST\"}";

    @Inject
    Publishing publishing;

    @Inject
    Assignments assignments;

    @Inject
    Grades grades;

    @Inject
    Snapshots snapshots;

    /// Makes an assignment that has been open for a long time.
    public Assignment open(Course course, String slug) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Assignment assignment = notOpen(course, slug);
            assignment.opensAt = Instant.EPOCH;
            publishing.publish(assignment, "tiny-sheet", "first", null);
            return assignment;
        });
    }

    /// Makes an assignment without a version and a day.
    public Assignment notOpen(Course course, String slug) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Assignment assignment = new Assignment(course.id, slug, "Sheet " + slug, 1, 40, TERMS);
            assignment.persist();
            return assignment;
        });
    }

    /// Publishes a folder as the next version.
    public void publish(Assignment assignment, String folder) {
        QuarkusTransaction.requiringNew()
                .run(() -> publishing.publish(assignments.byId(assignment.id).orElseThrow(), folder, "next", null));
    }

    /// Hands in work that waits to be graded.
    public Attempt queued(Assignment assignment, Person student, Instant received) {
        return queued(assignment, student, received, "c0ffee00".repeat(8));
    }

    private Attempt queued(Assignment assignment, Person student, Instant received, String contentHash) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Submission submission = new Submission(
                    assignment.id,
                    assignments.byId(assignment.id).orElseThrow().currentVersion,
                    student.id,
                    contentHash,
                    Channel.UPLOAD,
                    received,
                    1,
                    100);
            submission.persist();
            Attempt attempt = new Attempt(submission.id, 1, AttemptState.QUEUED, "cpu", "0f", received);
            attempt.persist();
            return attempt;
        });
    }

    /// Hands in work whose checks have earned so many whole points of 65.
    public Attempt graded(Assignment assignment, Person student, Instant received, int points) {
        return graded(assignment, student, queued(assignment, student, received), points);
    }

    /// Hands in one source file, frozen like every submission, whose checks have earned so many whole points of 65.
    public Attempt graded(Assignment assignment, Person student, Instant received, int points, String source) {
        return graded(assignment, student, queuedWith(assignment, student, received, source), points);
    }

    /// Hands in one source file, frozen like every submission, that waits to be graded.
    public Attempt queuedWith(Assignment assignment, Person student, Instant received, String source) {
        try {
            Snapshot snapshot = snapshots.freeze(Map.of("src/Model.java", source.getBytes(StandardCharsets.UTF_8)));
            return queued(assignment, student, received, snapshot.contentHash().hex());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attempt graded(Assignment assignment, Person student, Attempt attempt, int points) {
        QuarkusTransaction.requiringNew().run(() -> {
            Attempt.update("state = ?1 where id = ?2", AttemptState.GRADED, attempt.id);
            new ItemScore(attempt.id, "1.2", points * 1000, 65_000).persist();
            grades.recompute(assignment.id, student.id);
        });
        return attempt;
    }
}
