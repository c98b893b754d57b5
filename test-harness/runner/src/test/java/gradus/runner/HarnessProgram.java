package gradus.runner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The harness as its callers see it: a program with arguments, output and an exit code.
///
/// @param folder where what it says on standard error is kept
public record HarnessProgram(Path folder) {
    public static final Path DIST = Path.of(System.getProperty("gradus.dist"));

    /// How a run ended, and what it said on both of its outputs.
    public record Finished(int code, String output) {}

    public Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(DIST.resolve("bin/harness").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(false);
        builder.redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    public Finished run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return new Finished(process.exitValue(), output + Files.readString(folder.resolve("stderr")));
    }
}
