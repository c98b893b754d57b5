package gradus.server.similarity;

import gradus.server.similarity.SimilarityGraph.Cluster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Clusters of submissions that a chain of pairs connects, whoever of them began it.
final class Chains {
    private Chains() {}

    /// The largest first, numbered from 1; members in the order of the pairs.
    static List<Cluster> of(List<PairPage.Row> pairs) {
        Map<UUID, Set<UUID>> groups = new LinkedHashMap<>();
        for (PairPage.Row pair : pairs) {
            Set<UUID> a = group(groups, pair.a().submission());
            Set<UUID> b = group(groups, pair.b().submission());
            if (!a.contains(pair.b().submission())) {
                a.addAll(b);
                b.forEach(member -> groups.put(member, a));
            }
        }
        List<Set<UUID>> largestFirst = groups.values().stream()
                .distinct()
                .sorted(Comparator.<Set<UUID>>comparingInt(Set::size).reversed())
                .toList();
        List<Cluster> clusters = new ArrayList<>();
        for (Set<UUID> members : largestFirst) {
            double highest = pairs.stream()
                    .filter(pair -> members.contains(pair.a().submission()))
                    .mapToDouble(PairPage.Row::suspicion)
                    .max()
                    .orElse(0);
            clusters.add(new Cluster(clusters.size() + 1, List.copyOf(members), highest));
        }
        return clusters;
    }

    private static Set<UUID> group(Map<UUID, Set<UUID>> groups, UUID member) {
        return Objects.requireNonNull(groups.computeIfAbsent(member, id -> new LinkedHashSet<>(Set.of(id))));
    }
}
