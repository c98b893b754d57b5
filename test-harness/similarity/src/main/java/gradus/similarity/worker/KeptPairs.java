package gradus.similarity.worker;

import gradus.similarity.cohort.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Chooses the pairs that a result holds: those from a suspicion on, and the best few of every submission. Where these
/// are too many, the best one of every submission goes before the rest, which goes by suspicion.
final class KeptPairs {
    private KeptPairs() {}

    /// @param ranked all pairs, the most suspicious first
    /// @return some of them in the same order
    static List<Pair> of(List<Pair> ranked, Order.Kept rule) {
        Map<String, Integer> seen = new HashMap<>();
        List<Pair> kept = new ArrayList<>();
        int first = 0;
        for (Pair pair : ranked) {
            int rank = Math.min(seen.merge(pair.a(), 1, Integer::sum), seen.merge(pair.b(), 1, Integer::sum));
            if (pair.suspicion() >= rule.from() || rank <= rule.each()) {
                kept.add(pair);
                first += isFirst(rank) ? 1 : 0;
            }
        }
        return kept.size() <= rule.most() ? kept : cut(kept, rule.most(), Math.max(0, rule.most() - first));
    }

    private static boolean isFirst(int rank) {
        return rank == 1;
    }

    private static List<Pair> cut(List<Pair> kept, int most, int others) {
        Map<String, Integer> seen = new HashMap<>();
        List<Pair> left = new ArrayList<>();
        int rest = others;
        for (Pair pair : kept) {
            int rank = Math.min(seen.merge(pair.a(), 1, Integer::sum), seen.merge(pair.b(), 1, Integer::sum));
            if (left.size() < most && (isFirst(rank) || rest > 0)) {
                rest -= isFirst(rank) ? 0 : 1;
                left.add(pair);
            }
        }
        return left;
    }
}
