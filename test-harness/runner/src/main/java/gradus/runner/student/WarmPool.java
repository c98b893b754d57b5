package gradus.runner.student;

import gradus.runner.fault.PlatformFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Things that take long to make and serve once, made ahead of need: a few for each version that is asked for.
///
/// # Theory of operation
/// One thread makes them, one at a time, and only while nobody is busy with one: making competes for the cores with
/// what it is made for. A version's *target* is how many of it should wait. It starts at one; each asking that
/// finds none grows it, up to `mostPerVersion`, because that is what askings in a row look like; [#CALM] without
/// such an asking shrinks it to one again. Before each making the room is asked; when there is none, the version
/// that was asked for longest ago gives up what waits for it. What has waited for [#FRESH], or has died, is
/// replaced.
///
/// A thing is taken out under the lock and never comes back, so none can serve twice.
///
/// @param <V> a version: what a thing is made for
/// @param <T> the thing
final class WarmPool<V, T extends WarmPool.Perishable> implements AutoCloseable {
    /// What is primed goes cold: pages are written out, machine code is thrown away. It is replaced before.
    static final Duration FRESH = Duration.ofMinutes(30);

    /// After this time a version that was superseded, or a target above one, is not needed any more.
    static final Duration CALM = Duration.ofMinutes(5);

    /// How often the pool looks at what waits.
    private static final Duration LOOK = Duration.ofSeconds(10);

    /// How long closing waits for what is in the making to fail.
    private static final Duration ABORTED = Duration.ofSeconds(10);

    /// Something that waits and may die of itself.
    interface Perishable extends AutoCloseable {
        boolean alive();

        @Override
        void close();
    }

    /// How a thing is made.
    interface Making<V, T> {
        /// @throws PlatformFault when it cannot be made
        T make(V version);

        /// Makes the running [#make], and every later one, fail soon: nobody will need what it makes.
        void abort();
    }

    /// Says whether one more can wait beside those that do.
    interface Room<V> {
        boolean has(V version, Map<V, Integer> waiting);
    }

    private record Waiting<T>(T thing, Instant since) {}

    private static final class Shelf<T> {
        private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
        private int target = 1;
        private Instant asked;
        private Instant pressed;
        private boolean broken;

        Shelf(Instant now) {
            asked = now;
            pressed = now;
        }

        boolean wants() {
            return !broken && waiting.size() < target;
        }
    }

    private final Making<V, T> making;
    private final Room<V> room;
    private final BiPredicate<V, V> supersedes;
    private final int mostPerVersion;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<V, Shelf<T>> shelves = new LinkedHashMap<>();
    private final Thread maker = Thread.ofPlatform().name("priming").daemon().unstarted(this::keep);

    private int busy;
    private @Nullable V inTheMaking;
    private boolean closed;

    /// @param supersedes tells whether two versions are of the same assignment, so that the later replaces the
    ///     earlier
    WarmPool(Making<V, T> making, Room<V> room, BiPredicate<V, V> supersedes, int mostPerVersion, InstantSource clock) {
        this.making = making;
        this.room = room;
        this.supersedes = supersedes;
        this.mostPerVersion = mostPerVersion;
        this.clock = clock;
    }

    void start() {
        maker.start();
    }

    /// Has at least one thing made for this version in the background.
    void want(V version) {
        locked(() -> shelf(version).broken = false);
    }

    /// Ends what waits for this version, and makes no more.
    void release(V version) {
        locked(() -> drop(version));
    }

    /// Says that the cores are needed: nothing is made until [#idle()] was called as often.
    void busy() {
        locked(() -> busy++);
    }

    void idle() {
        locked(() -> busy--);
    }

    /// Takes what waits for this version, or waits for what is being made for it. Empty when the caller has to
    /// make one.
    Optional<T> take(V version) {
        lock.lock();
        try {
            Shelf<T> shelf = shelf(version);
            if (alive(shelf).isEmpty()) {
                shelf.target = Math.min(mostPerVersion, shelf.target + 1);
                shelf.pressed = clock.instant();
            }
            while (alive(shelf).isEmpty() && version.equals(inTheMaking) && !closed) {
                changed.awaitUninterruptibly();
            }
            return alive(shelf).map(waiting -> {
                shelf.waiting.remove(waiting);
                changed.signalAll();
                return waiting.thing();
            });
        } finally {
            lock.unlock();
        }
    }

    /// The longest-waiting thing that still lives; the dead and the stale before it are thrown away.
    private Optional<Waiting<T>> alive(Shelf<T> shelf) {
        Instant oldest = clock.instant().minus(FRESH);
        shelf.waiting.removeIf(waiting -> {
            boolean gone = !waiting.thing().alive() || waiting.since().isBefore(oldest);
            if (gone) {
                waiting.thing().close();
            }
            return gone;
        });
        return Optional.ofNullable(shelf.waiting.peekFirst());
    }

    private Shelf<T> shelf(V version) {
        Shelf<T> shelf = shelves.computeIfAbsent(version, _ -> new Shelf<>(clock.instant()));
        shelf.asked = clock.instant();
        return shelf;
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void keep() {
        lock.lock();
        try {
            while (!closed) {
                tidy();
                Optional<V> next = busy > 0 ? Optional.empty() : next();
                if (next.isPresent()) {
                    makeOne(next.get());
                } else {
                    boolean _ = changed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but to end it.
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /// Throws away what died, went stale or is of a version that nobody asks for any more.
    private void tidy() {
        Instant calm = clock.instant().minus(CALM);
        List<V> superseded = shelves.entrySet().stream()
                .filter(entry -> entry.getValue().asked.isBefore(calm) && isSuperseded(entry))
                .map(Map.Entry::getKey)
                .toList();
        superseded.forEach(this::drop);
        for (Shelf<T> shelf : shelves.values()) {
            boolean _ = alive(shelf).isPresent();
            if (shelf.pressed.isBefore(calm)) {
                shelf.target = 1;
            }
        }
    }

    private boolean isSuperseded(Map.Entry<V, Shelf<T>> old) {
        return shelves.entrySet().stream()
                .anyMatch(later -> later.getValue().asked.isAfter(old.getValue().asked)
                        && supersedes.test(later.getKey(), old.getKey()));
    }

    private void drop(V version) {
        Optional.ofNullable(shelves.remove(version)).ifPresent(this::empty);
    }

    /// The version to make one for: of those that want one, that which was asked for last. Makes room for it.
    private Optional<V> next() {
        return shelves.entrySet().stream()
                .filter(entry -> entry.getValue().wants())
                .max(Comparator.comparing(entry -> entry.getValue().asked))
                .filter(entry -> madeRoom(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey);
    }

    private boolean madeRoom(V version, Shelf<T> wanting) {
        boolean has = room.has(version, waiting());
        while (!has) {
            Optional<Shelf<T>> oldest = shelves.values().stream()
                    .filter(shelf -> !shelf.waiting.isEmpty() && shelf.asked.isBefore(wanting.asked))
                    .min(Comparator.comparing(shelf -> shelf.asked));
            if (oldest.isEmpty()) {
                return false;
            }
            oldest.get().waiting.removeFirst().thing().close();
            has = room.has(version, waiting());
        }
        return true;
    }

    private Map<V, Integer> waiting() {
        Map<V, Integer> counts = new LinkedHashMap<>();
        shelves.forEach((version, shelf) -> counts.put(version, shelf.waiting.size()));
        return counts;
    }

    /// Makes one without holding the lock, so that askings for others need not wait.
    private void makeOne(V version) {
        inTheMaking = version;
        T made = null;
        lock.unlock();
        try {
            made = making.make(version);
        } catch (PlatformFault e) {
            // Whoever asks next makes one in the open and hears why it fails; until then nothing is tried again.
        } finally {
            lock.lock();
            inTheMaking = null;
            shelve(version, made);
            changed.signalAll();
        }
    }

    private void shelve(V version, @Nullable T made) {
        Shelf<T> shelf = shelves.get(version);
        if (made == null) {
            Optional.ofNullable(shelf).ifPresent(failed -> failed.broken = true);
        } else if (shelf == null || closed) {
            made.close();
        } else {
            shelf.waiting.addLast(new Waiting<>(made, clock.instant()));
        }
    }

    /// How many wait for this version.
    int waiting(V version) {
        lock.lock();
        try {
            return Optional.ofNullable(shelves.get(version))
                    .map(shelf -> shelf.waiting.size())
                    .orElse(0);
        } finally {
            lock.unlock();
        }
    }

    private void empty(Shelf<T> shelf) {
        shelf.waiting.forEach(waiting -> waiting.thing().close());
        shelf.waiting.clear();
    }

    /// Ends all that waits, and what is in the making.
    @Override
    public void close() {
        locked(() -> {
            closed = true;
            shelves.values().forEach(this::empty);
            shelves.clear();
        });
        making.abort();
        try {
            boolean _ = maker.join(ABORTED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
