package gradus.server.gradebook;

import java.util.UUID;

/// A student's section.
record InSection(UUID personId, String section) {}
