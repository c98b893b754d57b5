package gradus.server.identity;

import gradus.server.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Slows down guessing: a few wrong passwords per account and address, then a pause.
///
/// Counting by both keeps a stranger from locking a student out; it is kept in memory, as a restart forgives.
@ApplicationScoped
class SignInLimit {
    static final int FAILURES = 5;
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int MOST_KEYS = 10_000;

    private final InstantSource time;
    private final Map<Key, Deque<Instant>> failures = new HashMap<>();

    SignInLimit(InstantSource time) {
        this.time = time;
    }

    /// Refuses the attempt when this account has failed too often from this address.
    synchronized void check(String username, String address) {
        Deque<Instant> recent = recent(new Key(username, address));
        if (recent.size() >= FAILURES) {
            Duration wait = Duration.between(time.instant(), recent.getFirst().plus(WINDOW));
            throw new Problem(
                    429,
                    "too-many-sign-ins",
                    "Too many wrong passwords for this account from your address. Try again in "
                            + (wait.toSeconds() + 1) + " seconds.");
        }
    }

    synchronized void failed(String username, String address) {
        if (failures.size() >= MOST_KEYS) {
            failures.keySet().removeIf(key -> recent(key).isEmpty());
        }
        failures.computeIfAbsent(new Key(username, address), _ -> new ArrayDeque<>())
                .addLast(time.instant());
    }

    synchronized void succeeded(String username, String address) {
        failures.remove(new Key(username, address));
    }

    private Deque<Instant> recent(Key key) {
        Deque<Instant> times = failures.getOrDefault(key, new ArrayDeque<>());
        Instant oldest = time.instant().minus(WINDOW);
        times.removeIf(failure -> !failure.isAfter(oldest));
        return times;
    }

    private record Key(String username, String address) {}
}
