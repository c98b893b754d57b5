package gradus.server.queue;

import java.util.UUID;

/// A node's right to grade one attempt.
///
/// `faults` is the attempt's fault count when it was taken: together with the node it names this lease and no
/// later one.
public record Lease(UUID attempt, String node, int faults) {}
