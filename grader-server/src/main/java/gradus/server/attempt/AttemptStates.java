package gradus.server.attempt;

import gradus.server.progress.Progress;
import gradus.server.queue.AttemptQueue;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
        Attempt attempt = attempts.byId(id).orElseThrow();
        return new Progress.State(attempt.state.name(), attempt.state.over(), place(attempt));
    }

    /// The place in the queue, or null when the attempt does not wait.
    Progress.@Nullable Place place(Attempt attempt) {
        return attempt.state == AttemptState.QUEUED ? Progress.Place.after(queue.ahead(attempt)) : null;
    }
}
