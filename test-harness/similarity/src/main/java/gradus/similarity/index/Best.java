package gradus.similarity.index;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the heaviest few; of equals, those with the smaller number.
final class Best {
    private static final Comparator<Candidate> WORST_FIRST = Comparator.comparingDouble(Candidate::weight)
            .thenComparing(Comparator.comparingInt(Candidate::number).reversed());

    private final int limit;
    private final PriorityQueue<Candidate> kept = new PriorityQueue<>(WORST_FIRST);

    Best(int limit) {
        this.limit = limit;
    }

    /// Whether a weight would be kept: what is asked before anything that costs more.
    boolean wants(double weight) {
        Candidate worst = kept.peek();
        return kept.size() < limit || (worst != null && weight > worst.weight());
    }

    void add(int number, double weight) {
        if (kept.size() < limit) {
            kept.add(new Candidate(number, weight));
            return;
        }
        Candidate worst = kept.peek();
        if (worst != null && weight > worst.weight()) {
            kept.poll();
            kept.add(new Candidate(number, weight));
        }
    }

    List<Candidate> descending() {
        return kept.stream().sorted(WORST_FIRST.reversed()).toList();
    }
}
