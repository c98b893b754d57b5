package gradus.server.attempt;

import gradus.server.progress.Progress;
import gradus.server.queue.AttemptQueue;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads from the rows where an attempt stands: the truth for whoever missed the events.
@ApplicationScoped
public class AttemptStates {
    private final Attempts attempts;
    private final AttemptQueue queue;

    AttemptStates(Attempts attempts, AttemptQueue queue) {
        this.attempts = attempts;
        this.queue = queue;
    }

    @Transactional
    public Progress.State of(UUID id) {
        return state(attempts.byId(id).orElseThrow());
    }

    /// The event that would have been the last one so far, for whoever watches an attempt of another server.
    @Transactional
    public Progress latest(UUID id) {
        Attempt attempt = attempts.byId(id).orElseThrow();
        return switch (attempt.state) {
            case GRADED ->
                new Progress.Graded(
                        Objects.requireNonNullElse(attempt.verdict, ""),
                        Objects.requireNonNullElse(attempt.autoPoints, 0),
                        Objects.requireNonNullElse(attempt.autoOutOf, 0));
            case PARKED -> new Progress.Fault(AttemptViews.OUR_FAULT, true);
            case RECEIVED, QUEUED, RUNNING, REJECTED, SUPERSEDED -> state(attempt);
        };
    }

    private Progress.State state(Attempt attempt) {
        return new Progress.State(attempt.state.name(), attempt.state.over(), place(attempt));
    }

    /// The place in the queue, or null when the attempt does not wait.
    Progress.@Nullable Place place(Attempt attempt) {
        return attempt.state == AttemptState.QUEUED ? Progress.Place.after(queue.ahead(attempt)) : null;
    }
}
