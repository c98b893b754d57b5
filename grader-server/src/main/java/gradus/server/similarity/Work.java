package gradus.server.similarity;

import java.time.Instant;
import java.util.UUID;

/// One submission as a comparison needs it; `current` says that it is of the assignment's own course.
record Work(UUID submission, UUID person, String contentHash, Instant receivedAt, boolean current) {}
