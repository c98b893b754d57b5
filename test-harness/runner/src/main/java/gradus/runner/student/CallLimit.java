package gradus.runner.student;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Ends one process when an exchange with it takes too long.
///
/// Most exchanges take microseconds, so none has a timer of its own: one timer stands, and looks when it fires
/// whether the exchange that now runs is late.
final class CallLimit implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor TIMERS = timers();

    private final Runnable tooLate;
    private boolean running;
    private boolean passed;
    private long until;
    private long fires;
    private @Nullable ScheduledFuture<?> timer;

    CallLimit(Runnable tooLate) {
        this.tooLate = tooLate;
    }

    private static ScheduledThreadPoolExecutor timers() {
        ScheduledThreadPoolExecutor timers = (ScheduledThreadPoolExecutor) Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().name("call-limits").daemon().factory());
        // The timer of a closed session would keep the session.
        timers.setRemoveOnCancelPolicy(true);
        return timers;
    }

    synchronized void begin(Duration limit) {
        running = true;
        passed = false;
        until = System.nanoTime() + limit.toNanos();
        if (timer == null || until - fires < 0) {
            fireIn(limit.toNanos());
        }
    }

    /// Says that the exchange is over; true when it was ended for being late.
    synchronized boolean end() {
        running = false;
        return passed;
    }

    private void fireIn(long nanos) {
        cancel();
        fires = System.nanoTime() + nanos;
        timer = TIMERS.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    // That the timer fired is noted here, under the lock: its own state would say so a moment too early or too late.
    private synchronized void look() {
        timer = null;
        long left = until - System.nanoTime();
        if (running && left <= 0) {
            passed = true;
            running = false;
            tooLate.run();
        } else if (running) {
            fireIn(left);
        }
    }

    @Override
    public synchronized void close() {
        running = false;
        cancel();
    }

    private void cancel() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
