package gradus.server.execution;

import org.jspecify.annotations.Nullable;

/// One place where one attempt at a time is graded; its process is started on demand and reused.
final class HarnessSlot {
    private final HarnessCommand command;
    private @Nullable HarnessProcess current;
    private boolean closed;

    HarnessSlot(HarnessCommand command) {
        this.command = command;
    }

    /// The running process of this slot, a new one if it has none.
    HarnessProcess harness() throws PlatformFault, InterruptedException {
        synchronized (this) {
            if (closed) {
                throw new PlatformFault(PlatformFault.Code.SERVER, "the server is stopping");
            }
            if (current != null && current.alive()) {
                return current;
            }
        }
        HarnessProcess started = HarnessProcess.start(command);
        synchronized (this) {
            current = started;
            if (closed) {
                stop();
            }
        }
        return started;
    }

    /// Kills the process; the slot can start another.
    synchronized void stop() {
        HarnessProcess running = current;
        current = null;
        if (running != null) {
            running.close();
        }
    }

    /// Kills the process; the slot starts no more.
    synchronized void close() {
        closed = true;
        stop();
    }
}
