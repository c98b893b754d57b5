package gradus.server.integrity;

import gradus.server.policy.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// The right of one person to be heard: whether they know of the case, and whether they have replied.
///
/// `who` is how sentences for staff call the person.
record Hearing(UUID member, String who, Answer answer) {
    /// What is known of the reply.
    sealed interface Answer {
        /// The person was not notified.
        record Unaware() implements Answer {}

        /// The person was notified and can reply before `until`.
        record Awaited(Instant until) implements Answer {}

        /// The person has replied, and can add to it before `until`.
        record Given(Instant until) implements Answer {}
    }

    boolean notified() {
        return !(answer instanceof Answer.Unaware);
    }

    boolean replied() {
        return answer instanceof Answer.Given;
    }

    /// Whether a reply of the person's own still arrives in time.
    boolean open(Instant now) {
        return switch (answer) {
            case Answer.Unaware _ -> false;
            case Answer.Awaited(Instant until) -> now.isBefore(until);
            case Answer.Given(Instant until) -> now.isBefore(until);
        };
    }

    /// Says why nobody may rule yet on account of this person; empty when they were heard or had their time.
    Optional<String> missing(Instant now, ZoneId zone) {
        return switch (answer) {
            case Answer.Unaware _ -> Optional.of(who + " was not notified");
            case Answer.Awaited(Instant until) ->
                open(now)
                        ? Optional.of(who + " can still reply, until " + Wording.moment(until, zone))
                        : Optional.empty();
            case Answer.Given _ -> Optional.empty();
        };
    }
}
