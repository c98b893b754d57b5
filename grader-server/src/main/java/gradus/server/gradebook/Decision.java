package gradus.server.gradebook;

import gradus.evidence.Points;
import java.time.Instant;

/// Whether a person set the points of a submission, whatever its items and its lateness say.
public sealed interface Decision {
    /// Nobody did.
    record None() implements Decision {}

    /// Somebody did, and said why.
    record Overridden(Points points, String reason, String by, Instant at) implements Decision {}
}
