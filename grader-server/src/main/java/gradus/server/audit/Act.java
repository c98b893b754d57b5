package gradus.server.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is written down: who did what to what, in which course, and why or how.
///
/// `actor` is a user name, or `system`; `action` is a verb in the glossary's words, such as `override`.
public record Act(
        String actor,
        String action,
        String subject,
        @Nullable UUID courseId,
        String detail) {
    public static final String SYSTEM = "system";
}
