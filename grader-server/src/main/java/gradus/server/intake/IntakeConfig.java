package gradus.server.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The limits of handing in that are not the assignment's own.
@ConfigMapping(prefix = "gradus.intake")
public interface IntakeConfig {
    /// How many submissions of one student to one assignment are taken within 24 hours.
    @WithDefault("100")
    int daily();

    /// How long a push waits for its result before it says where to look instead.
    @WithDefault("15m")
    Duration longestWait();

    /// How many pushes may wait at the same moment; further ones get their receipt and the address to look at.
    @WithDefault("500")
    int mostWaiting();

    /// How much of the data folder's disk stays free: with less, nothing is taken in.
    @WithDefault("64M")
    MemorySize reserve();

    /// The device that attempts run on: `cpu` or `cuda:N`.
    @WithDefault("cpu")
    String device();
}
