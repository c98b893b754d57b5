package gradus.similarity.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the times of pushes say.
public final class Arrivals {
    /// Less code than this may well be written between two pushes.
    private static final int SUBSTANTIAL = 150;
    private static final double ALMOST_ALL = 0.9;

    private Arrivals() {}

    /// Who of some had it first, and when. Earlier is not the source: both may have it from a third.
    public record First(String id, Instant received) {}

    /// The first of some submissions that held at least a share of what it holds now.
    ///
    /// @param share for example 0.5: from when on most of it was there
    public static Optional<First> first(List<Arrival> arrivals, double share) {
        return arrivals.stream()
                .flatMap(arrival -> reached(arrival, share).stream())
                .min(Comparator.comparing(First::received).thenComparing(First::id));
    }

    private static Optional<First> reached(Arrival arrival, double share) {
        int last = arrival.pushes().isEmpty() ? 0 : arrival.pushes().getLast().ownTokens();
        return arrival.pushes().stream()
                .filter(push -> push.ownTokens() >= share * last)
                .findFirst()
                .map(push -> new First(arrival.id(), push.received()));
    }

    /// Whether almost all of a substantial submission came with one push that was not preceded by any work.
    public static boolean cameAtOnce(Arrival arrival) {
        int before = 0;
        int last = arrival.pushes().isEmpty() ? 0 : arrival.pushes().getLast().ownTokens();
        for (Arrival.Push push : arrival.pushes()) {
            boolean most = push.ownTokens() - before >= ALMOST_ALL * last;
            if (last >= SUBSTANTIAL && most) {
                return true;
            }
            before = push.ownTokens();
        }
        return false;
    }
}
