package gradus.server.similarity;

import java.util.UUID;

/// Fired in the transaction that enters a run; it is done when that one has succeeded.
record RunBegun(UUID run) {}
