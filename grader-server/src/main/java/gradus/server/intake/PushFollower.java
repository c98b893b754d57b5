package gradus.server.intake;

import gradus.server.attempt.AttemptStates;
import gradus.server.progress.Progress;
import gradus.server.progress.ProgressHub;
import gradus.server.submission.AttemptState;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets a push wait for its result and shows how it goes; a client that goes away loses nothing but the view.
@ApplicationScoped
class PushFollower {
    private static final Duration LOOK = Duration.ofSeconds(2);

    /// Proxies and clients give up on a connection that is silent for long.
    private static final int LOOKS_BETWEEN_SIGNS = 10;

    private final ProgressHub progress;
    private final AttemptStates states;
    private final ResultTable results;
    private final Duration longest;
    private final Semaphore places;

    PushFollower(ProgressHub progress, AttemptStates states, ResultTable results, IntakeConfig config) {
        this.progress = progress;
        this.states = states;
        this.results = results;
        this.longest = config.longestWait();
        this.places = new Semaphore(config.mostWaiting());
    }

    /// Follows the attempt of a receipt to its end, unless too many pushes wait already.
    void follow(Receipt receipt, PushReport report, Pushes.Watcher watcher) {
        URI page = watcher.server().resolve("/attempts/" + receipt.attempt());
        if (!places.tryAcquire()) {
            report.line("Many pushes are waiting; see the result at");
            report.line("  " + page);
            return;
        }
        try {
            if (toTheEnd(receipt.attempt(), report, watcher)) {
                results.print(receipt.attempt(), report);
                report.line("Details: " + page);
            } else {
                report.line("Grading goes on. See the result at " + page);
            }
            report.line("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    /// Shows what happens until nothing more will; false when the wait was too long or the client went away.
    private boolean toTheEnd(UUID attempt, PushReport report, Pushes.Watcher watcher) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        BlockingQueue<ProgressHub.Numbered> events = new LinkedBlockingQueue<>();
        int silent = 0;
        Progress.Place place = states.of(attempt).queue();
        if (place != null && place.ahead() > 0) {
            report.waiting(place);
        }
        try (ProgressHub.Subscription _ = progress.watch(attempt, 0, events::add)) {
            while (!watcher.gone().getAsBoolean() && System.nanoTime() < deadline) {
                Optional<Progress> event = Optional.ofNullable(events.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS))
                        .map(ProgressHub.Numbered::progress);
                // Another server may be grading it: its events do not come here, but its rows do.
                Progress now = event.orElseGet(() -> states.latest(attempt));
                silent = event.isPresent() ? 0 : silent + 1;
                if (event.isPresent() || silent % LOOKS_BETWEEN_SIGNS == 0) {
                    show(now, report);
                }
                if (now.last()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void show(Progress event, PushReport report) {
        switch (event) {
            case Progress.State state -> {
                Progress.Place place = state.queue();
                if (place != null && place.ahead() > 0) {
                    report.waiting(place);
                } else if (state.state().equals(AttemptState.RUNNING.name())) {
                    report.line("Grading…");
                }
            }
            case Progress.Planned planned ->
                report.line("Running " + planned.checks().size() + " checks");
            case Progress.Compiled compiled -> report.line("Compiled: " + Terminal.safe(compiled.entry()));
            case Progress.Checked check -> report.check(check);
            case Progress.Fault fault -> report.sentence(fault.message(), "");
            case Progress.Graded _ -> {}
        }
    }
}
