package gradus.server.fakes;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;

/// Starts the server with one grading slot, served by the harness of the built distribution.
public final class WithDistribution implements QuarkusTestProfile {
    public static final Path DIST = Path.of(System.getProperty("gradus.test.dist", "../dist"))
            .toAbsolutePath()
            .normalize();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("gradus.slots", "1", "gradus.dist", DIST.toString());
    }
}
