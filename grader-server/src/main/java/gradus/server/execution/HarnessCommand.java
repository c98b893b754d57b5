package gradus.server.execution;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How to start a harness process, and how long it may take until it is ready.
public record HarnessCommand(List<String> command, Map<String, String> environment, Duration startLimit) {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    public HarnessCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// The harness of a distribution folder; its own script knows the flags that make grades repeatable.
    public static HarnessCommand of(Path javaHome, Path dist) {
        return new HarnessCommand(
                List.of(dist.resolve("bin").resolve("harness").toString(), "serve"),
                Map.of("JAVA_HOME", javaHome.toString()),
                START_LIMIT);
    }
}
