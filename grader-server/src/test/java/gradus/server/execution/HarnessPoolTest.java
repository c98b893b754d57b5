package gradus.server.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.EvidenceJson;
import gradus.server.fakes.WithHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarnessPoolTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final HarnessPool pool = new HarnessPool(fake(), 1);

    private static HarnessCommand fake(String... arguments) {
        return new HarnessCommand(WithHarness.command(arguments), Map.of(), Duration.ofSeconds(20));
    }

    @AfterEach
    void killTheHarness() {
        pool.close();
    }

    private GradingJob job(String id, String seed) {
        return new GradingJob(id, folder, folder, seed, "cpu", folder.resolve(id));
    }

    private String processOf(String job) throws IOException, EvidenceJson.UnreadableEvidence {
        return EvidenceJson.read(Files.readString(folder.resolve(job))).log();
    }

    @Test
    void passesEveryEventOnInOrder() throws PlatformFault, InterruptedException {
        List<HarnessEvent> events = new ArrayList<>();
        assertEquals(64, pool.grade(job("one", "0f"), LIMIT, events::add).length());
        assertEquals(
                List.of("Started", "Planned", "Compiled", "Checked", "Graded"),
                events.stream().map(event -> event.getClass().getSimpleName()).toList());
        HarnessEvent.Planned planned = assertInstanceOf(HarnessEvent.Planned.class, events.get(1));
        assertEquals(List.of(new HarnessEvent.Check("greets", "Greets", "1.1", 65_000)), planned.checks());
    }

    @Test
    void oneProcessGradesManyJobs() throws Exception {
        pool.warm(List.of(Path.of("bundle")));
        pool.grade(job("one", "0f"), LIMIT, _ -> {});
        pool.grade(job("two", "0f"), LIMIT, _ -> {});
        assertEquals(processOf("one"), processOf("two"));
    }

    @ParameterizedTest
    @CsvSource({
        "die, HARNESS_DIED, native memory is gone",
        "garble, HARNESS_GARBLED, hello",
        "fault, HARNESS_REPORTED, SANDBOX: no namespaces",
        "other, HARNESS_GARBLED, another job"
    })
    void everyKindOfBadHarnessIsAFaultOfOurs(String seed, PlatformFault.Code code, String message) {
        PlatformFault fault = assertThrows(PlatformFault.class, () -> pool.grade(job("x", seed), LIMIT, _ -> {}));
        assertEquals(code, fault.code());
        assertTrue(fault.reason().contains(message), fault.reason());
    }

    @Test
    void aSilentHarnessIsKilledAfterTheLimitAndReplaced() throws Exception {
        pool.grade(job("before", "0f"), LIMIT, _ -> {});
        PlatformFault fault = assertThrows(
                PlatformFault.class, () -> pool.grade(job("x", "silent"), Duration.ofMillis(300), _ -> {}));
        assertEquals(PlatformFault.Code.HARNESS_SILENT, fault.code());
        String pid = processOf("before").substring("process ".length());
        assertFalse(ProcessHandle.of(Long.parseLong(pid))
                .map(ProcessHandle::isAlive)
                .orElse(false));

        pool.grade(job("after", "0f"), LIMIT, _ -> {});
        assertNotEquals(processOf("before"), processOf("after"));
    }

    @Test
    void aHarnessKilledWhileIdleIsReplacedWithoutAFault() throws Exception {
        pool.grade(job("one", "0f"), LIMIT, _ -> {});
        ProcessHandle idle =
                ProcessHandle.of(Long.parseLong(processOf("one").substring(8))).orElseThrow();
        idle.destroyForcibly();
        idle.onExit().join();
        pool.grade(job("two", "0f"), LIMIT, _ -> {});
        assertNotEquals(processOf("one"), processOf("two"));
    }

    @Test
    void aHarnessThatDoesNotStartSaysWhy() {
        try (HarnessPool broken = new HarnessPool(fake("broken"), 1)) {
            PlatformFault fault = assertThrows(PlatformFault.class, () -> broken.warm(List.of()));
            assertEquals(PlatformFault.Code.HARNESS_NOT_STARTED, fault.code());
            assertTrue(fault.reason().contains("Exit code 7. Its last words: no such distribution"), fault.reason());
        }
    }

    @Test
    void anAbsentProgramIsAFault() {
        HarnessCommand absent =
                new HarnessCommand(List.of(folder.resolve("java").toString()), Map.of(), Duration.ofSeconds(1));
        try (HarnessPool broken = new HarnessPool(absent, 1)) {
            assertEquals(
                    PlatformFault.Code.HARNESS_NOT_STARTED,
                    assertThrows(PlatformFault.class, () -> broken.warm(List.of()))
                            .code());
        }
    }

    @Test
    void aClosedPoolStartsNothing() {
        pool.close();
        assertEquals(
                PlatformFault.Code.SERVER,
                assertThrows(PlatformFault.class, () -> pool.grade(job("x", "0f"), LIMIT, _ -> {}))
                        .code());
    }

    @Test
    void theDistributionsOwnScriptIsStarted() {
        HarnessCommand command = HarnessCommand.of(Path.of("/jdk"), Path.of("/dist"));
        assertEquals(List.of("/dist/bin/harness", "serve"), command.command());
        assertEquals(Map.of("JAVA_HOME", "/jdk"), command.environment());
    }
}
