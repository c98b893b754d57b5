package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is made of the lines that a self-check prints.
class ProbeTest {
    private static final Duration TOOK = Duration.ofMillis(400);
    private static final Ending ENDED = new Ending.Exited(0);
    private static final String LAST = "held: more threads run than are allowed\n";

    private static BackendReport.State judge(String said, Ending ending) {
        return Probe.judge(said, ending, "bwrap: Can't mount proc", TOOK);
    }

    @Test
    void sandboxThatHeldEverythingHolds() {
        assertEquals(new BackendReport.State.Holds(2, TOOK), judge("held: a file can be written\n" + LAST, ENDED));
    }

    @Test
    void everySuccessIsNamed() {
        assertEquals(new BackendReport.State.Leaks(3, List.of("a", "b")), judge("broke: a\nbroke: b\n" + LAST, ENDED));
    }

    @Test
    void anythingElseThatIsSaidIsNoSuccessOfOurs() {
        assertInstanceOf(BackendReport.State.Leaks.class, judge("Picked up JAVA_TOOL_OPTIONS\n" + LAST, ENDED));
    }

    @Test
    void checkThatBrokeOffProvesNothing() {
        assertInstanceOf(BackendReport.State.Unavailable.class, judge("held: a\nheld: b\n", ENDED));
    }

    @Test
    void checkThatWasEndedForItsThreadsHeldThem() {
        assertEquals(new BackendReport.State.Holds(2, TOOK), judge("held: a\n", new Ending.TooManyThreads()));
    }

    @Test
    void silentSandboxGetsAdvice() {
        BackendReport.State.Unavailable state =
                assertInstanceOf(BackendReport.State.Unavailable.class, judge("", new Ending.Exited(1)));
        assertTrue(state.reason().contains("systempaths=unconfined"), state.reason());
    }
}
