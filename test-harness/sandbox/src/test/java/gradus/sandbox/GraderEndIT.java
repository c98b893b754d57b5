package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A grader that is told to end while a program runs leaves nothing behind: no process and no control group.
class GraderEndIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Starts a confined program, says so, and waits to be ended.
    static final class Grader {
        private Grader() {}

        public static void main(String[] arguments) throws SandboxUnavailable, IOException {
            Limits limits = new Limits(PATIENCE, PATIENCE, 300L << 20, 3L << 30, 1 << 20, 64);
            SandboxedProcess process =
                    Sandbox.probe().start(Attack.confinement(limits, "ready", List.of(arguments[0])));
            process.output().read();
            process.startClock(); // waits until the control group holds it
            System.out.println("running");
            LockSupport.parkNanos(PATIENCE.toNanos());
        }
    }

    @Test
    void leavesNothing() throws IOException, InterruptedException {
        String mark = UUID.randomUUID().toString();
        // Looked up before: looking removes what dead graders left.
        Set<Path> places = ControlGroups.find().places().keySet();
        Process grader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Grader.class.getName(),
                        mark)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = grader.inputReader()) {
            assertEquals("running", said.readLine());
            grader.destroy();
            grader.waitFor();
        } finally {
            grader.destroyForcibly();
        }
        assertEquals(List.of(), groupsOf(grader.pid(), places));
        assertEquals(List.of(), processes(mark));
    }

    private static List<String> processes(String mark) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(mark))
                .toList();
    }

    private static List<Path> groupsOf(long grader, Set<Path> places) {
        String prefix = "gradus-" + grader + "-";
        return places.stream().flatMap(place -> groups(place, prefix)).toList();
    }

    private static Stream<Path> groups(Path place, String prefix) {
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(group -> group.getFileName().toString().startsWith(prefix)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
