package gradus.server.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes one idle slot per attempt that is queued here; what other nodes queue is found by looking now and then.
@ApplicationScoped
public class Doorbell {
    private final Semaphore rings = new Semaphore(0);

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptQueued queued) {
        rings.release();
    }

    /// Returns whether the bell rang, at the ring or after `most`.
    public boolean await(Duration most) throws InterruptedException {
        return rings.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
