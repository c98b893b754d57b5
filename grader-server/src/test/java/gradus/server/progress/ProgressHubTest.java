package gradus.server.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressHubTest {
    private static final Progress RUNNING = new Progress.State("RUNNING", false, null);
    private static final Progress PLANNED = new Progress.Planned(List.of(new Progress.Check("a", "A", "1.1", 5000)));
    private static final Progress CHECKED = new Progress.Checked(1, 1, "a", "A", "passed", 5000, 5000, "");
    private static final Progress GRADED = new Progress.Graded("passed", 5000, 5000);

    private final ProgressHub hub = hubAt(1000);
    private final UUID attempt = UUID.randomUUID();
    private final List<ProgressHub.Numbered> seen = new ArrayList<>();

    private static ProgressHub hubAt(long second) {
        return new ProgressHub(InstantSource.fixed(Instant.ofEpochSecond(second)));
    }

    private List<String> names() {
        return seen.stream().map(event -> event.progress().event()).toList();
    }

    @Test
    void aLateWatcherSeesWhatHappenedAndThenWhatHappens() {
        hub.publish(attempt, RUNNING);
        hub.publish(attempt, PLANNED);
        hub.watch(attempt, 0, seen::add);
        hub.publish(attempt, CHECKED);
        assertEquals(List.of("state", "planned", "check"), names());
    }

    @Test
    void aWatcherThatComesBackSeesOnlyWhatItMissed() {
        try (ProgressHub.Subscription _ = hub.watch(attempt, 0, seen::add)) {
            hub.publish(attempt, PLANNED);
        }
        hub.publish(attempt, CHECKED);
        hub.publish(attempt, GRADED);
        assertEquals(List.of("planned"), names());
        hub.watch(attempt, seen.getLast().id(), seen::add);
        assertEquals(List.of("planned", "check", "graded"), names());
    }

    @Test
    void numbersGrowAcrossARestart() {
        hub.publish(attempt, PLANNED);
        hub.watch(attempt, 0, seen::add);
        ProgressHub restarted = hubAt(1001);
        restarted.publish(attempt, CHECKED);
        restarted.watch(attempt, seen.getLast().id(), seen::add);
        assertEquals(List.of("planned", "check"), names());
    }

    @Test
    void aSecondRunAfterAFaultReplacesTheFirst() {
        hub.publish(attempt, PLANNED);
        hub.publish(attempt, CHECKED);
        hub.publish(attempt, new Progress.Fault("The grading process ended; it runs again.", false));
        hub.publish(attempt, RUNNING);
        hub.publish(attempt, PLANNED);
        hub.watch(attempt, 0, seen::add);
        assertEquals(List.of("state", "planned"), names());
    }

    @Test
    void watchersOfOtherAttemptsSeeNothing() {
        hub.watch(UUID.randomUUID(), 0, seen::add);
        hub.publish(attempt, GRADED);
        assertTrue(seen.isEmpty());
    }

    @Test
    void finishedAttemptsAreForgottenBeforeWatchedOnes() {
        hub.publish(attempt, PLANNED);
        hub.watch(attempt, 0, _ -> {});
        UUID finished = UUID.randomUUID();
        hub.publish(finished, GRADED);
        IntStream.range(0, 600).forEach(_ -> hub.publish(UUID.randomUUID(), GRADED));
        hub.watch(attempt, 0, seen::add);
        hub.watch(finished, 0, seen::add);
        assertEquals(List.of("planned"), names());
    }

    @Test
    void onlyEndsAreLast() {
        assertTrue(GRADED.last());
        assertTrue(new Progress.Fault("parked", true).last());
        assertTrue(new Progress.State("SUPERSEDED", true, null).last());
        assertFalse(new Progress.Fault("again", false).last());
        assertFalse(RUNNING.last() || PLANNED.last() || CHECKED.last());
    }
}
