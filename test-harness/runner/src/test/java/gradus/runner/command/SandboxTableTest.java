package gradus.runner.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.sandbox.BackendReport;
import gradus.sandbox.BackendReport.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SandboxTableTest {
    private static final BackendReport HOLDS = report("bubblewrap", new State.Holds(43, Duration.ofMillis(512)));
    private static final BackendReport LEAKS =
            report("jail", new State.Leaks(43, List.of("a file can be written", "privileges are left")));
    private static final BackendReport MISSING =
            report("bubblewrap-no-userns", new State.Unavailable("only root can make it."));

    private static BackendReport report(String name, State state) {
        return new BackendReport(name, state, "address space", "kernel limit", "watcher");
    }

    private static SandboxTable table(BackendReport... backends) {
        return new SandboxTable(List.of(backends), "");
    }

    @Test
    void everyBackendHasALineAndEveryUnusableOneAReason() {
        assertEquals(
                List.of(
                        "backend               usable  attempts held    memory         processes and threads  CPU time",
                        "bubblewrap            yes     43 of 43, 0.5 s  address space  kernel limit           watcher",
                        "bubblewrap-no-userns  no      -                -              -                      -",
                        "jail                  NO      41 of 43         -              -                      -",
                        "bubblewrap-no-userns: only root can make it.",
                        "jail: it is never used, because a file can be written; privileges are left."),
                table(HOLDS, MISSING, LEAKS).lines());
    }

    @Test
    void firstThatHoldsIsChosen() {
        assertEquals(Optional.of(HOLDS), table(MISSING, LEAKS, HOLDS).chosen());
    }

    @Test
    void nothingIsChosenWhereNothingHolds() {
        assertTrue(table(MISSING, LEAKS).chosen().isEmpty());
    }

    @Test
    void settingIsNotReplacedByAnotherThatHolds() {
        assertTrue(new SandboxTable(List.of(HOLDS, LEAKS), "jail").chosen().isEmpty());
    }
}
