package gradus.server.overview;

import java.util.UUID;

/// A student's section.
record InSection(UUID personId, String section) {}
