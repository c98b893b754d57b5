package gradus.server.queue;

import static gradus.server.submission.AttemptState.GRADED;
import static gradus.server.submission.AttemptState.PARKED;
import static gradus.server.submission.AttemptState.QUEUED;
import static gradus.server.submission.AttemptState.RUNNING;
import static gradus.server.submission.AttemptState.SUPERSEDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.assignment.Assignment;
import gradus.server.course.Course;
import gradus.server.course.Role;
import gradus.server.fakes.GreetingSheets;
import gradus.server.fakes.People;
import gradus.server.fakes.TestDatabase;
import gradus.server.fakes.TestTime;
import gradus.server.identity.Person;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LeasesTest {
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    Leases leases;

    @Inject
    AttemptQueue queue;

    @Inject
    Node node;

    @Inject
    EntityManager entities;

    @Inject
    TestTime time;

    @Inject
    People people;

    @Inject
    GreetingSheets sheets;

    private Course course;
    private Assignment sheet;

    @BeforeEach
    void emptyQueue() {
        change("update Attempt set state = REJECTED where state in (QUEUED, RUNNING)");
        course = people.course();
        sheet = sheets.open(course, GreetingSheets.OPEN_FOR_YEARS);
    }

    @AfterEach
    void letTimeGoOn() {
        time.goOn();
    }

    private Person student() {
        return people.member(course, Role.STUDENT);
    }

    private Attempt waiting(Person student, int second) {
        return sheets.attempt(sheet, student, QUEUED, EARLY.plusSeconds(second));
    }

    private Attempt row(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> entities.find(Attempt.class, id));
    }

    private void change(String update, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entities.createQuery(update);
            IntStream.range(0, parameters.length).forEach(i -> query.setParameter(i + 1, parameters[i]));
            query.executeUpdate();
        });
    }

    /// Every act on an attempt in every state: where it leads, or that it is refused.
    @Test
    void actsMoveAttemptsAsThisTableSays() {
        record Act(String name, BiPredicate<LeasesTest, UUID> act, AttemptState from, AttemptState to) {}
        List<Act> table = List.of(
                new Act("supersede", (t, id) -> t.queue.supersede(id), QUEUED, SUPERSEDED),
                new Act("unpark", (t, id) -> t.queue.unpark(id), PARKED, QUEUED),
                new Act("extend", (t, id) -> t.leases.extend(t.lease(id, 1)), RUNNING, RUNNING),
                new Act("give back", (t, id) -> t.leases.giveBack(t.lease(id, 1)), RUNNING, QUEUED),
                new Act(
                        "fault",
                        (t, id) -> t.leases.fault(t.lease(id, 1), "why").isPresent(),
                        RUNNING,
                        QUEUED),
                new Act("finish", (t, id) -> t.finish(t.lease(id, 1)), RUNNING, GRADED));
        for (Act act : table) {
            for (AttemptState from : AttemptState.values()) {
                UUID id = sheets.attempt(sheet, student(), from, EARLY).id;
                change("update Attempt set node = ?1, platformFaults = 1 where id = ?2", node.name(), id);
                boolean allowed = from == act.from();
                assertEquals(allowed, act.act().test(this, id), act.name() + " from " + from);
                assertEquals(allowed ? act.to() : from, row(id).state, act.name() + " from " + from);
            }
        }
    }

    private Lease lease(UUID attempt, int faults) {
        return new Lease(attempt, node.name(), faults);
    }

    private boolean finish(Lease lease) {
        return QuarkusTransaction.requiringNew().call(() -> leases.finish(lease));
    }

    @Test
    void theOldestWaitingAttemptIsLeasedToThisNode() {
        Attempt second = waiting(student(), 2);
        Attempt first = waiting(student(), 1);
        Lease lease = leases.take().orElseThrow();
        assertEquals(new Lease(first.id, node.name(), 0), lease);
        Attempt running = row(first.id);
        assertEquals(RUNNING, running.state);
        assertTrue(running.leaseUntil.isAfter(Instant.now()));
        assertEquals(second.id, leases.take().orElseThrow().attempt());
        assertEquals(Optional.empty(), leases.take());
    }

    @Test
    void oneStudentRunsOneAttemptAtATime() {
        Person student = student();
        waiting(student, 1);
        Attempt other = sheets.attempt(sheets.open(course, GreetingSheets.OPEN_FOR_YEARS), student, QUEUED, EARLY);
        Lease running = leases.take().orElseThrow();
        assertEquals(other.id, running.attempt());
        assertEquals(Optional.empty(), leases.take());
        finish(running);
        assertTrue(leases.take().isPresent());
    }

    @Test
    void whoRanLessWithinTheHourComesFirst() {
        Person eager = student();
        Attempt done = sheets.attempt(sheet, eager, GRADED, EARLY);
        change("update Attempt set startedAt = ?1 where id = ?2", Instant.now(), done.id);
        waiting(eager, 1);
        Attempt patient = waiting(student(), 2);
        assertEquals(patient.id, leases.take().orElseThrow().attempt());
    }

    @Test
    void nodesThatTakeAtTheSameMomentNeverShareAnAttemptOrAStudent() throws Exception {
        for (int i = 0; i < 4; i++) {
            Person student = student();
            waiting(student, 10 * i);
            waiting(student, 10 * i + 1);
        }
        Set<UUID> students = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Optional<Lease>> take = leases::take;
            for (Future<Optional<Lease>> taken :
                    threads.invokeAll(Stream.generate(() -> take).limit(8).toList())) {
                taken.get().ifPresent(lease -> assertTrue(students.add(studentOf(lease))));
            }
        }
        assertEquals(4, students.size());
    }

    private UUID studentOf(Lease lease) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select s.personId from Attempt a join Submission s on s.id = a.submissionId"
                                        + " where a.id = :id",
                                UUID.class)
                        .setParameter("id", lease.attempt())
                        .getSingleResult());
    }

    @Test
    void anExpiredLeaseIsQueuedAgainAndItsLateResultIsDropped() {
        Attempt attempt = waiting(student(), 1);
        Lease slow = leases.take().orElseThrow();
        assertEquals(0, leases.reclaimExpired());
        change("update Attempt set leaseUntil = ?1 where id = ?2", Instant.now().minusSeconds(1), attempt.id);
        assertEquals(1, leases.reclaimExpired());
        assertEquals(1, row(attempt.id).platformFaults);

        Lease second = leases.take().orElseThrow();
        assertEquals(new Lease(attempt.id, node.name(), 1), second);
        assertFalse(leases.extend(slow));
        assertFalse(finish(slow));
        assertEquals(Optional.empty(), leases.fault(slow, "late"));
        assertTrue(finish(second));
        assertFalse(finish(second));
    }

    /// A machine that slept, or a clock that was put right.
    @Test
    void clockThatJumpsForwardCostsARunButNeverGradesTwice() {
        Attempt attempt = waiting(student(), 1);
        Lease before = leases.take().orElseThrow();
        time.stopAt(Instant.now().plus(Duration.ofDays(1)));
        assertEquals(1, leases.reclaimExpired());
        Lease after = leases.take().orElseThrow();
        assertFalse(finish(before));
        assertTrue(finish(after));
        assertEquals(GRADED, row(attempt.id).state);
        assertEquals(1, row(attempt.id).platformFaults);
    }

    @Test
    void clockThatJumpsBackTakesNoLeaseAway() {
        Attempt attempt = waiting(student(), 1);
        Lease lease = leases.take().orElseThrow();
        time.stopAt(Instant.now().minus(Duration.ofDays(1)));
        assertEquals(0, leases.reclaimExpired());
        assertTrue(leases.extend(lease));
        assertEquals(0, leases.reclaimExpired());
        assertTrue(finish(lease));
        assertEquals(0, row(attempt.id).platformFaults);
    }

    @Test
    void theThirdFaultParksTheAttemptWithItsReason() {
        Attempt attempt = waiting(student(), 1);
        assertEquals(Optional.of(QUEUED), leases.fault(leases.take().orElseThrow(), "HARNESS_DIED: one"));
        assertEquals(Optional.of(QUEUED), leases.fault(leases.take().orElseThrow(), "HARNESS_DIED: two"));
        assertEquals(Optional.of(PARKED), leases.fault(leases.take().orElseThrow(), "HARNESS_DIED: three"));
        Attempt parked = row(attempt.id);
        assertEquals("HARNESS_DIED: three", parked.faultReason);
        assertEquals(3, parked.platformFaults);
        assertEquals(Optional.empty(), leases.take());

        assertTrue(queue.unpark(attempt.id));
        assertEquals(0, leases.take().orElseThrow().faults());
    }

    @Test
    void aServerThatWasKilledQueuesItsOwnAttemptsAgainButNotThoseOfOthers() {
        Attempt ours = waiting(student(), 1);
        leases.take();
        Attempt theirs = sheets.attempt(sheet, student(), RUNNING, EARLY);
        change(
                "update Attempt set node = 'another', leaseUntil = ?1 where id = ?2",
                Instant.now().plusSeconds(60),
                theirs.id);
        assertEquals(1, leases.reclaimOwn());
        assertEquals(QUEUED, row(ours.id).state);
        assertEquals(RUNNING, row(theirs.id).state);
    }

    @Test
    void placesCountTheAttemptsBefore() {
        waiting(student(), 1);
        Attempt second = waiting(student(), 2);
        assertEquals(1, queue.ahead(second));
        Person student = student();
        Attempt third = waiting(student, 3);
        assertEquals(
                List.of(third.id),
                queue.waitingOf(sheet.id, student.id).stream()
                        .map(AttemptQueue.Waiting::attempt)
                        .toList());
    }
}
