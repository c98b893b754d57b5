package gradus.server.fakes;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts the server with two grading slots, served by [FakeHarness].
public final class WithHarness implements QuarkusTestProfile {
    /// The command that starts a fake harness with the class path of the tests.
    public static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakeHarness.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "gradus.slots", "2",
                "gradus.harness.command", String.join(",", command()),
                "gradus.harness.margin", "10s",
                "gradus.intake.daily", "20");
    }
}
