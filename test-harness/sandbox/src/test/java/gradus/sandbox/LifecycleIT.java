package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static Sandbox sandbox;

    @BeforeAll
    static void probe() throws SandboxUnavailable {
        sandbox = Sandbox.probe();
    }

    private static Limits wall(Duration wall) {
        return new Limits(wall, PATIENCE, 300L << 20, 3L << 30, 1 << 20, 64);
    }

    private static SandboxedProcess start(Limits limits, String name, String... arguments)
            throws SandboxUnavailable, IOException {
        return sandbox.start(Attack.confinement(limits, name, List.of(arguments)));
    }

    /// Processes whose command line holds `mark`, ours and those that a sandbox left behind.
    private static List<ProcessHandle> marked(String mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .toList();
    }

    private static void assertGone(String mark) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!marked(mark).isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertEquals(List.of(), marked(mark));
    }

    @Test
    void bytesGoThroughUnchanged() throws SandboxUnavailable, IOException {
        byte[] sent = "a line\n\0\u00ff".repeat(50_000).getBytes(StandardCharsets.ISO_8859_1);
        try (SandboxedProcess process = start(wall(PATIENCE), "echo")) {
            Thread.ofVirtual().start(() -> {
                try (var input = process.input()) {
                    input.write(sent);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertArrayEquals(sent, process.output().readNBytes(sent.length));
            assertEquals(new Ending.Exited(0), process.await(PATIENCE));
        }
    }

    @Test
    void lastWordsCanBeReadAfterTheEnd() throws SandboxUnavailable, IOException, InterruptedException {
        try (SandboxedProcess process = start(wall(PATIENCE), "write")) {
            while (process.alive()) {
                Thread.sleep(10);
            }
            Thread.sleep(300);
            String said = new String(process.output().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(said.endsWith("done\n"), said);
        }
    }

    @Test
    void wallLimitCountsFromTheStartOfTheClock() throws SandboxUnavailable, IOException, InterruptedException {
        try (SandboxedProcess process = start(wall(Duration.ofMillis(300)), "sleep")) {
            Thread.sleep(900);
            assertTrue(process.alive(), "a primed process may wait");
            long start = System.nanoTime();
            process.startClock();
            assertEquals(new Ending.TimedOut(), process.await(PATIENCE));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(taken.toMillis() >= 300 && taken.toMillis() < 10_000, taken::toString);
        }
    }

    @Test
    void killLeavesNoProcess() throws SandboxUnavailable, IOException, InterruptedException {
        String mark = UUID.randomUUID().toString();
        try (SandboxedProcess process = start(wall(PATIENCE), "spin", mark)) {
            while (process.cpuTime().toMillis() < 200) {
                Thread.sleep(10);
            }
            assertFalse(marked(mark).isEmpty());
            process.kill();
            assertEquals(new Ending.Stopped(), process.await(PATIENCE));
            assertFalse(process.alive());
        }
        assertGone(mark);
    }

    @Test
    void closingEndsAProcessThatStillRuns() throws SandboxUnavailable, IOException, InterruptedException {
        String mark = UUID.randomUUID().toString();
        start(wall(PATIENCE), "sleep", mark).close();
        assertGone(mark);
    }

    @Test
    void killAfterTheEndChangesNothing() throws SandboxUnavailable, IOException {
        try (SandboxedProcess process = start(wall(PATIENCE), "exit")) {
            assertEquals(new Ending.Exited(7), process.await(PATIENCE));
            process.kill();
            assertEquals(new Ending.Exited(7), process.await(PATIENCE));
        }
    }

    @Test
    void patienceThatEndsKillsTheProcess() throws SandboxUnavailable, IOException {
        try (SandboxedProcess process = start(wall(PATIENCE), "sleep")) {
            assertEquals(new Ending.Stopped(), process.await(Duration.ofMillis(200)));
        }
    }

    @Test
    void useIsMeasured() throws SandboxUnavailable, IOException {
        Limits limits = new Limits(PATIENCE, Duration.ofMillis(500), 300L << 20, 3L << 30, 1 << 20, 64);
        try (SandboxedProcess process = start(limits, "spin")) {
            process.startClock();
            process.await(PATIENCE);
            assertTrue(
                    process.cpuTime().toMillis() >= 500, () -> process.cpuTime().toString());
            assertTrue(
                    process.cpuTime().toMillis() < 3000, () -> process.cpuTime().toString());
            assertTrue(process.peakMemoryBytes() > 10 << 20, () -> "" + process.peakMemoryBytes());
        }
    }

    @Test
    void startingThreadMayEnd() throws IOException, InterruptedException {
        List<SandboxedProcess> started = new ArrayList<>();
        Confinement confinement = Attack.confinement(wall(PATIENCE), "sleep", List.of());
        Thread starter = Thread.ofPlatform().start(() -> {
            try {
                started.add(sandbox.start(confinement));
            } catch (SandboxUnavailable e) {
                throw new AssertionError(e);
            }
        });
        starter.join();
        try (SandboxedProcess process = started.getFirst()) {
            Thread.sleep(300);
            assertTrue(process.alive(), "the sandbox died with the thread that asked for it");
        }
    }

    static Stream<Backend> backends() throws IOException {
        return ContainmentIT.ours();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void sandboxDiesWithTheGrader(Backend backend) throws IOException, InterruptedException {
        String mark = UUID.randomUUID().toString();
        Process grader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        Attack.classPath(),
                        Abandoned.class.getName(),
                        backend.word(),
                        mark)
                .start();
        assertEquals('r', grader.getInputStream().read(), "the sandbox runs");
        assertTrue(marked(mark).size() >= 2, "the grader and the program");
        grader.destroyForcibly().waitFor();
        assertGone(mark);
    }

    @Test
    void nothingStartsWithoutWhatItNeeds() throws IOException {
        Confinement whole = Attack.confinement(wall(PATIENCE), "echo", List.of());
        Confinement broken =
                new Confinement(whole.command(), List.of(Path.of("/no/such/file.jar")), Map.of(), whole.limits());
        SandboxUnavailable e = assertThrows(SandboxUnavailable.class, () -> sandbox.start(broken));
        assertEquals("/no/such/file.jar is to be readable in the sandbox, but it does not exist.", e.getMessage());
    }

    @Test
    void rootsClosedFoldersCanBeReadInside(@TempDir Path closed) throws SandboxUnavailable, IOException {
        Path name = Path.of("gradus", "sandbox", "Hostile.class");
        Path copy = Files.createDirectories(closed.resolve("home/classes/gradus/sandbox"))
                .resolve(name.getFileName());
        try (InputStream hostile = Hostile.class.getResourceAsStream("Hostile.class")) {
            Files.copy(Objects.requireNonNull(hostile), copy);
        }
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Confinement usual = Attack.confinement(wall(PATIENCE), "exit", List.of());
        List<String> command = new ArrayList<>(usual.command());
        Path classes = closed.resolve("home/classes");
        command.set(command.indexOf("-cp") + 1, classes.toString());
        List<Path> readOnly = new ArrayList<>(usual.readOnly());
        readOnly.add(classes);
        Confinement confinement = new Confinement(command, readOnly, usual.environment(), usual.limits());
        try (SandboxedProcess process = sandbox.start(confinement)) {
            assertEquals(new Ending.Exited(7), process.await(PATIENCE), process::log);
        }
        assertFalse(Files.readString(Path.of("/proc/self/mountinfo")).contains("stage"), "the stage stays inside");
    }

    /// A grader that starts a sandbox and is then killed without a chance to clean up.
    static final class Abandoned {
        private Abandoned() {}

        public static void main(String[] args) throws Exception {
            Sandbox sandbox = Backend.named(args[0]).create(Protection.all());
            SandboxedProcess process = sandbox.start(Attack.confinement(wall(PATIENCE), "ready", List.of(args[1])));
            process.output().readNBytes("ready".length());
            System.out.print("r");
            System.out.flush();
            process.await(PATIENCE);
        }
    }
}
