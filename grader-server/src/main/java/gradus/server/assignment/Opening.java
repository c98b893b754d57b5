package gradus.server.assignment;

import gradus.server.platform.Problem;
import gradus.server.policy.LatePolicy;
import java.time.Instant;
import java.time.LocalDateTime;

/// Reads when an assignment opens.
final class Opening {
    private Opening() {}

    /// Reads a local time of the policy's zone.
    ///
    /// @throws Problem when it is none, or the assignment would be due before it opens
    static Instant of(String local, LatePolicy policy) {
        LocalDateTime opens = PolicyTerms.localTime(local);
        if (!opens.isBefore(policy.deadline())) {
            throw Problem.invalid(
                    "policy", "The deadline (" + policy.deadline() + ") must lie after the opening (" + opens + ").");
        }
        return opens.atZone(policy.zone()).toInstant();
    }
}
