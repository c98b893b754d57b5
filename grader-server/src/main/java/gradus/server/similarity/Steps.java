package gradus.server.similarity;

import java.time.Duration;
import java.util.function.Consumer;

/// Passes on where the worker stands, but not more often than somebody looks.
final class Steps implements Consumer<WorkerEvent.Progress> {
    private static final long PAUSE = Duration.ofMillis(300).toNanos();

    private final Consumer<WorkerEvent.Progress> next;
    private String phase = "";
    private long last;

    Steps(Consumer<WorkerEvent.Progress> next) {
        this.next = next;
    }

    @Override
    public void accept(WorkerEvent.Progress step) {
        long now = System.nanoTime();
        if (!step.phase().equals(phase) || now - last >= PAUSE) {
            phase = step.phase();
            last = now;
            next.accept(step);
        }
    }
}
