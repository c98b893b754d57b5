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

    /// The harness of a distribution folder.
    ///
    /// OpenBLAS gets one thread: more of them spin against each other and change results.
    public static HarnessCommand of(Path javaHome, Path dist) {
        return new HarnessCommand(
                List.of(
                        javaHome.resolve("bin").resolve("java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dgradus.dist=" + dist,
                        "-cp",
                        dist.resolve("lib").resolve("harness") + "/*",
                        "gradus.runner.Main",
                        "serve"),
                Map.of("OPENBLAS_NUM_THREADS", "1"),
                START_LIMIT);
    }
}
