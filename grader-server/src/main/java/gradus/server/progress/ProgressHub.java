package gradus.server.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Passes events on to whoever watches an attempt, and replays what a watcher missed.
///
/// Event numbers begin at the start time of the server, so they grow across restarts and a browser that
/// reconnects with the last number it saw is never shown an old event again.
@ApplicationScoped
public class ProgressHub {
    /// An event with its number.
    public record Numbered(long id, Progress progress) {}

    /// A watcher's place; closing it ends the events.
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private static final int MOST_EVENTS = 500;
    private static final int MOST_ATTEMPTS = 500;

    /// What one attempt has shown so far.
    private static final class Channel {
        private final List<Numbered> replay = new ArrayList<>();
        private final List<Consumer<Numbered>> watchers = new CopyOnWriteArrayList<>();

        void add(Numbered event) {
            if (event.progress() instanceof Progress.Planned) {
                replay.removeIf(old -> !(old.progress() instanceof Progress.State));
            }
            if (replay.size() < MOST_EVENTS) {
                replay.add(event);
            }
            watchers.forEach(watcher -> watcher.accept(event));
        }

        boolean quiet() {
            return watchers.isEmpty()
                    && (replay.isEmpty() || replay.getLast().progress().last());
        }
    }

    private final AtomicLong numbers;
    private final Map<UUID, Channel> channels = new LinkedHashMap<>();

    ProgressHub(InstantSource clock) {
        this.numbers = new AtomicLong(clock.millis() * 1000);
    }

    /// Shows an event to all watchers of an attempt; a watcher must not block.
    public void publish(UUID attempt, Progress progress) {
        synchronized (channels) {
            channel(attempt).add(new Numbered(numbers.incrementAndGet(), progress));
        }
    }

    /// Watches an attempt: first what is known with a number above `after`, then what happens.
    public Subscription watch(UUID attempt, long after, Consumer<Numbered> watcher) {
        synchronized (channels) {
            Channel channel = channel(attempt);
            channel.replay.stream().filter(event -> event.id() > after).forEach(watcher);
            channel.watchers.add(watcher);
            return () -> unwatch(channel, watcher);
        }
    }

    /// What is known of an attempt right now, in its order.
    public List<Progress> known(UUID attempt) {
        synchronized (channels) {
            Channel channel = channels.get(attempt);
            return channel == null
                    ? List.of()
                    : channel.replay.stream().map(Numbered::progress).toList();
        }
    }

    private void unwatch(Channel channel, Consumer<Numbered> watcher) {
        synchronized (channels) {
            channel.watchers.remove(watcher);
        }
    }

    private Channel channel(UUID attempt) {
        forgetTheOldest();
        return channels.computeIfAbsent(attempt, _ -> new Channel());
    }

    private void forgetTheOldest() {
        Iterator<Channel> oldest = channels.values().iterator();
        while (channels.size() > MOST_ATTEMPTS && oldest.hasNext()) {
            if (oldest.next().quiet()) {
                oldest.remove();
            }
        }
    }
}
