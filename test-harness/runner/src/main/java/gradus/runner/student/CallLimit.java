package gradus.runner.student;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

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
    private ScheduledFuture<?> timer = TIMERS.schedule(() -> {}, 0, TimeUnit.NANOSECONDS);

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
        if (timer.isDone() || until - fires < 0) {
            fireIn(limit.toNanos());
        }
    }

    /// Says that the exchange is over; true when it was ended for being late.
    synchronized boolean end() {
        running = false;
        return passed;
    }

    private void fireIn(long nanos) {
        timer.cancel(false);
        fires = System.nanoTime() + nanos;
        timer = TIMERS.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    private synchronized void look() {
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
        timer.cancel(false);
    }
}
