package gradus.server.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings of the queue.
@ConfigMapping(prefix = "gradus.queue")
public interface QueueConfig {
    /// How long a node may be silent before its attempts go to another one; it extends its leases more often.
    @WithDefault("60s")
    Duration lease();

    /// How many platform faults an attempt may meet before it is parked.
    @WithDefault("3")
    int mostFaults();
}
