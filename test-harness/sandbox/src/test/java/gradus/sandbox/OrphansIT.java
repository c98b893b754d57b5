package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is killed while its sandbox is being built leaves nothing behind.
class OrphansIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private static List<ProcessHandle> marked(String mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .toList();
    }

    private static boolean isBubblewrap(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/bwrap");
    }

    @Test
    void aSandboxThatIsStillBeingBuiltEndsWhole() throws SandboxUnavailable, IOException, InterruptedException {
        Sandbox sandbox = Sandbox.probe();
        Limits limits = new Limits(PATIENCE, PATIENCE, 300L << 20, 3L << 30, 1 << 20, 64);
        String mark = UUID.randomUUID().toString();
        // From at once to well after the JVM runs.
        for (int tenths = 0; tenths < 200; tenths++) {
            SandboxedProcess process = sandbox.start(Attack.confinement(limits, "sleep", List.of(mark)));
            Thread.sleep(Duration.ofNanos(tenths * 100_000L));
            process.close();
        }
        Thread.sleep(100);
        assertEquals(List.of(), marked(mark));
    }

    /// A program with bubblewrap's name and our words that waits for ever and that nobody owns.
    @Test
    void whatAKilledGraderLeftIsEndedByTheNext() throws SandboxUnavailable, IOException, InterruptedException {
        String mark = UUID.randomUUID().toString();
        Path program = Files.copy(Path.of("/bin/cat"), folder.resolve("bwrap"), StandardCopyOption.COPY_ATTRIBUTES);
        new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "mkfifo never; \"$0\" -- never --as-pid-1 --hostname sandbox --die-with-parent $1 2>&1 &",
                        program.toString(),
                        mark)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        while (marked(mark).stream().noneMatch(OrphansIT::isBubblewrap)) {
            Thread.sleep(5); // the shell's copy of itself is about to become the program
        }
        Sandbox.probe();
        Thread.sleep(100);
        assertEquals(List.of(), marked(mark));
    }
}
