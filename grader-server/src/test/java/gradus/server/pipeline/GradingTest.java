package gradus.server.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.GreetingSheets;
import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import gradus.server.fakes.WithHarness;
import gradus.server.gradebook.Grade;
import gradus.server.gradebook.GradeRows;
import gradus.server.identity.Person;
import gradus.server.queue.AttemptQueue;
import gradus.server.queue.Node;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Channel;
import gradus.server.submission.ItemScores;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Snapshots;
import gradus.server.submission.Submission;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.StepExecution;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithHarness.class)
@QuarkusTestResource(TestDatabase.class)
class GradingTest {
    @Inject
    People people;

    @Inject
    GreetingSheets sheets;

    @Inject
    Snapshots snapshots;

    @Inject
    AttemptQueue queue;

    @Inject
    ItemScores scores;

    @Inject
    GradeRows grades;

    @Inject
    EntityManager entities;

    @Inject
    JobOperator jobs;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Node node;

    @ConfigProperty(name = "gradus.home")
    Path home;

    private Assignment sheet;
    private Person student;

    @BeforeEach
    void enrol() {
        Course course = people.course();
        sheet = sheets.open(course, GreetingSheets.OPEN_FOR_YEARS);
        student = people.member(course, Role.STUDENT);
    }

    /// Enters a submission with this source; `state` says whether it waits or seems to run already.
    private UUID enter(String source, AttemptState state) throws IOException {
        Snapshot snapshot = snapshots.freeze(Map.of("src/Solution.java", source.getBytes(StandardCharsets.UTF_8)));
        return QuarkusTransaction.requiringNew().call(() -> {
            Submission submission = new Submission(
                    sheet.id,
                    sheet.currentVersion,
                    student.id,
                    snapshot.contentHash().hex(),
                    Channel.UPLOAD,
                    Instant.now(),
                    1,
                    snapshot.bytes());
            submission.persist();
            Attempt attempt = new Attempt(submission.id, 1, state, "cpu", "0f", Instant.now());
            if (state == AttemptState.QUEUED) {
                queue.enter(attempt);
            } else {
                attempt.node = node.name();
                attempt.leaseUntil = Instant.now().plusSeconds(60);
                attempt.persist();
            }
            return attempt.id;
        });
    }

    private Attempt row(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> entities.find(Attempt.class, id));
    }

    private Attempt over(UUID id) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Attempt attempt = row(id);
            if (attempt.state.over()) {
                return attempt;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("still " + row(id).state);
    }

    @Test
    void aWaitingAttemptEndsWithEvidenceScoreAndGrade() throws Exception {
        Attempt attempt = over(enter("class Solution {}", AttemptState.QUEUED));
        assertEquals(AttemptState.GRADED, attempt.state);
        assertEquals("passed", attempt.verdict);
        assertEquals(65_000, attempt.autoPoints);
        assertEquals(65_000, attempt.autoOutOf);
        assertEquals(64, attempt.evidenceHash.length());
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> scores.of(attempt.id))
                        .size());
        Grade grade = QuarkusTransaction.requiringNew()
                .call(() -> grades.of(sheet.id, student.id).orElseThrow());
        assertEquals(attempt.id, grade.attemptId);
        assertEquals(65_000, grade.finalPoints);
        assertFalse(Files.exists(home.toAbsolutePath().resolve("work").resolve(attempt.id.toString())));
    }

    @Test
    void theBatchRepositoryShowsEveryStep() throws Exception {
        Attempt attempt = over(enter("class Solution {}", AttemptState.QUEUED));
        List<StepExecution> steps = jobs.getStepExecutions(attempt.batchExecution);
        assertEquals(
                List.of("materialise", "execute", "score", "publish"),
                steps.stream().map(StepExecution::getStepName).toList());
    }

    @Test
    void aHarnessThatDiesOnceCostsOneFaultAndNothingElse() throws Exception {
        Attempt attempt = over(enter("// harness: die-once", AttemptState.QUEUED));
        assertEquals(AttemptState.GRADED, attempt.state);
        assertEquals(1, attempt.platformFaults);
        assertTrue(attempt.faultReason.startsWith("HARNESS_DIED: "), attempt.faultReason);
    }

    @Test
    void anAttemptThatFailsThreeTimesIsParkedWithItsReasonAndNotScored() throws Exception {
        Attempt attempt = over(enter("// harness: fault", AttemptState.QUEUED));
        assertEquals(AttemptState.PARKED, attempt.state);
        assertEquals(3, attempt.platformFaults);
        assertEquals("HARNESS_REPORTED: SANDBOX: no namespaces", attempt.faultReason);
        assertEquals(null, attempt.autoPoints);
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> grades.of(sheet.id, student.id))
                .isEmpty());
    }

    @Test
    void aMissingBlobIsAFaultOfOurs() throws Exception {
        UUID id = enter("class Lost {}", AttemptState.RUNNING);
        QuarkusTransaction.requiringNew().run(() -> {
            Attempt attempt = entities.find(Attempt.class, id);
            entities.find(Submission.class, attempt.submissionId).contentHash = "ef".repeat(32);
            attempt.node = "gone";
            attempt.state = AttemptState.QUEUED;
        });
        Attempt attempt = over(id);
        assertEquals(AttemptState.PARKED, attempt.state);
        assertTrue(attempt.faultReason.startsWith("STORAGE: blob efef"), attempt.faultReason);
    }

    /// What a `kill -9` leaves behind: a row that says RUNNING on this node, a job that says STARTED, a work
    /// folder.
    @Test
    void afterAKillEverythingThatWasRunningIsGradedOnce() throws Exception {
        Attempt before = over(enter("class Solution {}", AttemptState.QUEUED));
        assertEquals("COMPLETED", status(before.batchExecution));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update job_execution set batchstatus = 'STARTED' where jobexecutionid = :id")
                        .setParameter("id", before.batchExecution)
                        .executeUpdate());
        UUID id = enter("class Solution {}", AttemptState.RUNNING);
        // Not the folder of this attempt: that one is made and cleared again by the new job, in its own time.
        Path left = Files.createDirectories(
                home.toAbsolutePath().resolve("work").resolve(UUID.randomUUID() + "/submission"));

        dispatcher.recover();
        assertFalse(Files.exists(left));

        Attempt attempt = over(id);
        assertEquals(AttemptState.GRADED, attempt.state);
        assertEquals(1, attempt.platformFaults);
        assertEquals("FAILED", status(before.batchExecution));
        assertEquals(BatchStatus.COMPLETED.name(), status(attempt.batchExecution));
    }

    private String status(long execution) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Object status = QuarkusTransaction.requiringNew()
                    .call(() -> entities.createNativeQuery(
                                    "select batchstatus from job_execution where jobexecutionid = :id")
                            .setParameter("id", execution)
                            .getSingleResult());
            if (!status.equals("STARTED")) {
                return status.toString();
            }
            Thread.sleep(20);
        }
        return "STARTED";
    }
}
