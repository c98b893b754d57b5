package gradus.server.similarity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How works are compared.
@ConfigMapping(prefix = "gradus.similarity")
public interface SimilarityConfig {
    /// A program that speaks the worker's protocol, with its arguments; by default the distribution's own.
    Optional<List<String>> command();

    /// Whether works are compared when they come in; by hand they can be compared in any case.
    @WithDefault("true")
    boolean automatic();

    /// How long after the last submission a class is compared: pushes come in bursts.
    @WithDefault("5s")
    Duration pause();

    /// How long one order may take before the worker is killed.
    @WithDefault("10m")
    Duration limit();
}
