package gradus.server.fakes;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/// Points the server of a test to the built distribution, whatever other resources say.
public final class Distribution implements QuarkusTestResourceLifecycleManager {
    public static final Path FOLDER = Path.of(System.getProperty("gradus.test.dist", "../dist"))
            .toAbsolutePath()
            .normalize();

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        return Map.of("gradus.dist", FOLDER.toString(), "gradus.slots", "1");
    }

    @Override
    public void stop() {}
}
