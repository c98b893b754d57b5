package gradus.similarity.cohort;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Orders pairs, and gives each its percentile: how many submissions are nowhere as suspicious as in this pair.
public final class Ranking {
    private Ranking() {}

    static List<Pair> of(List<Pair> pairs, List<Member> members) {
        return of(pairs, members.stream().map(Member::id).toList(), Map.of());
    }

    /// @param ids of the whole class
    /// @param known the highest suspicion of some of them, from pairs that are not given
    public static List<Pair> of(List<Pair> pairs, List<String> ids, Map<String, Double> known) {
        Map<String, Double> highest = new HashMap<>(known);
        for (Pair pair : pairs) {
            highest.merge(pair.a(), pair.suspicion(), Math::max);
            highest.merge(pair.b(), pair.suspicion(), Math::max);
        }
        double[] sorted = ids.stream()
                .mapToDouble(id -> highest.getOrDefault(id, 0.0))
                .sorted()
                .toArray();
        return pairs.stream()
                .filter(pair -> pair.likeness().similarity() > 0 || pair.suspicion() > 50)
                .map(pair -> pair.withPercentile(percentile(sorted, pair.suspicion())))
                .sorted(Comparator.comparingDouble(Pair::suspicion)
                        .reversed()
                        .thenComparing(Pair::a)
                        .thenComparing(Pair::b))
                .toList();
    }

    private static double percentile(double[] sorted, double suspicion) {
        int at = Arrays.binarySearch(sorted, suspicion);
        while (at > 0 && sorted[at - 1] == suspicion) {
            at--;
        }
        return sorted.length == 0 ? 0 : 100.0 * (at < 0 ? -at - 1 : at) / sorted.length;
    }
}
