package gradus.server.similarity;

import java.util.UUID;

/// Fired in a transaction after which a class has to be compared again, when a comparison is already running.
record ComparisonDue(UUID assignment) {}
