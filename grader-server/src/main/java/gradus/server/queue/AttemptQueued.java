package gradus.server.queue;

import java.util.UUID;

/// An attempt waits; sent as a CDI event, to be observed after the transaction that queued it.
public record AttemptQueued(UUID attempt) {}
