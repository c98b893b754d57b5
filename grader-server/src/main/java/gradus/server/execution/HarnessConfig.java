package gradus.server.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How harness processes are started.
@ConfigMapping(prefix = "gradus.harness")
public interface HarnessConfig {
    /// A program that speaks the harness' protocol, with its arguments; by default the distribution's own.
    Optional<List<String>> command();

    /// How long the harness may take on top of the limits of the student's process: references, mistakes, start.
    @WithDefault("120s")
    Duration margin();
}
