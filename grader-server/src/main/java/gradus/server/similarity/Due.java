package gradus.server.similarity;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Classes that are compared some time after the last submission of a burst.
final class Due {
    private final Map<UUID, Long> times = new HashMap<>();
    private final long pause;

    Due(Duration pause) {
        this.pause = pause.toNanos();
    }

    /// Puts a class off until nothing has come in for the pause.
    synchronized void put(UUID assignment) {
        times.put(assignment, System.nanoTime() + pause);
    }

    /// Takes a class whose time has come.
    synchronized Optional<UUID> take() {
        long now = System.nanoTime();
        Optional<UUID> first = times.entrySet().stream()
                .filter(entry -> entry.getValue() - now <= 0)
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        first.ifPresent(times::remove);
        return first;
    }
}
