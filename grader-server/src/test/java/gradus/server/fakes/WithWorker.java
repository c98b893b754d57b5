package gradus.server.fakes;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Starts the server with the real comparing worker, from the class path of the tests, which compares what comes in.
public final class WithWorker implements QuarkusTestProfile {
    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "gradus.similarity.command.Main",
                "worker",
                "--folder",
                Path.of(
                                "target",
                                "test-home",
                                "similarity-" + ProcessHandle.current().pid())
                        .toAbsolutePath()
                        .toString());
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "gradus.similarity.automatic", "true",
                "gradus.similarity.pause", "200ms",
                "gradus.similarity.command", String.join(",", command()),
                "gradus.intake.daily", "50");
    }
}
