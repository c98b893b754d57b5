package gradus.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.server.assignment.Assignment;
import gradus.server.assignment.AssignmentVersion;
import gradus.server.assignment.Bundles;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.GreetingSheets;
import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Channel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IntakeTest {
    /// The sheet is due on Sunday 7 December 2200 at 22:00 in Zürich, which is 21:00 UTC.
    private static final Instant ON_TIME = Instant.parse("2200-12-07T21:00:00Z");

    private static final Instant LATE = Instant.parse("2200-12-07T21:11:00Z");
    private static final Instant TOO_LATE = Instant.parse("2200-12-10T21:00:00.000001Z");

    @Inject
    Intake intake;

    @Inject
    People people;

    @Inject
    GreetingSheets sheets;

    @Inject
    Bundles bundles;

    @Inject
    EntityManager entities;

    private Sheet sheet;
    private Person student;

    @BeforeEach
    void enrol() {
        Course course = people.course();
        Assignment assignment = sheets.open(course, GreetingSheets.OPEN_FOR_YEARS);
        AssignmentVersion version = QuarkusTransaction.requiringNew()
                .call(() -> entities.find(AssignmentVersion.class, assignment.currentVersion));
        sheet = new Sheet(course, assignment, version, bundles.of(version));
        student = people.member(course, Role.STUDENT);
    }

    private Receipt handIn(String source, Instant at) throws IOException, Rejected {
        Candidate candidate =
                new Candidate(Map.of("src/A.java", source.getBytes(StandardCharsets.UTF_8)), List.of("a note"));
        return intake.accept(new Handover(sheet, student, candidate, Channel.UPLOAD, "", at));
    }

    private Attempt row(Receipt receipt) {
        return QuarkusTransaction.requiringNew().call(() -> entities.find(Attempt.class, receipt.attempt()));
    }

    @Test
    void theNewestSubmissionTakesThePlaceOfWaitingOnes() throws IOException, Rejected {
        Receipt first = handIn("class A {}", ON_TIME.minusSeconds(60));
        Receipt second = handIn("class A { }", ON_TIME);
        assertEquals(AttemptState.SUPERSEDED, row(first).state);
        assertEquals(AttemptState.QUEUED, row(second).state);
        assertEquals(1, first.number());
        assertEquals(2, second.number());
    }

    @Test
    void aLateSubmissionDoesNotTakeThePlaceOfOneThatCountsInFull() throws IOException, Rejected {
        Receipt onTime = handIn("class A {}", ON_TIME);
        Receipt late = handIn("class A { }", LATE);
        assertEquals("late, −30 %", late.lateness().label());
        assertEquals(AttemptState.QUEUED, row(onTime).state);
        assertEquals(AttemptState.QUEUED, row(late).state);
    }

    @Test
    void theLastMomentCountsAndTheNextDoesNot() throws IOException, Rejected {
        handIn("class A {}", TOO_LATE.minusNanos(1_000));
        Rejected rejected = assertThrows(Rejected.class, () -> handIn("class A {}", TOO_LATE));
        assertEquals(Refusal.LAST_WINDOW_ENDED, rejected.refusal());
    }

    @Test
    void hiddenSeedsBelongToTheStudentNotToTheSubmission() throws IOException, Rejected {
        Receipt first = handIn("class A {}", ON_TIME);
        Receipt second = handIn("class A { }", ON_TIME);
        assertEquals(row(first).seed, row(second).seed);
        String before = row(first).seed;
        student = people.member(sheet.course(), Role.STUDENT);
        assertNotEquals(before, row(handIn("class A {}", ON_TIME)).seed);
    }

    @Test
    void equalContentHasEqualHashes() throws IOException, Rejected {
        Receipt first = handIn("class A {}", ON_TIME);
        Receipt second = handIn("class A {}", ON_TIME);
        assertEquals(first.snapshot().contentHash(), second.snapshot().contentHash());
        assertNotEquals(first.submission(), second.submission());
        assertEquals(List.of("a note"), second.warnings());
    }
}
