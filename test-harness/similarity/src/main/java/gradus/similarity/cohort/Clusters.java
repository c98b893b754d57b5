package gradus.similarity.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who belongs together: submissions that a chain of pairs at or above a threshold connects (single linkage).
public final class Clusters {
    private Clusters() {}

    /// Clusters of at least two ids each, the largest first.
    public static List<List<String>> of(List<Pair> pairs, double threshold) {
        Map<String, String> parents = new HashMap<>();
        for (Pair pair : pairs) {
            if (pair.suspicion() >= threshold) {
                parents.put(root(parents, pair.a()), root(parents, pair.b()));
            }
        }
        Map<String, TreeSet<String>> byRoot = new TreeMap<>();
        for (Pair pair : pairs) {
            if (pair.suspicion() >= threshold) {
                TreeSet<String> cluster = byRoot.computeIfAbsent(root(parents, pair.a()), _ -> new TreeSet<>());
                cluster.add(pair.a());
                cluster.add(pair.b());
            }
        }
        List<List<String>> clusters = new ArrayList<>();
        byRoot.values().forEach(cluster -> clusters.add(List.copyOf(cluster)));
        clusters.sort(
                Comparator.<List<String>>comparingInt(List::size).reversed().thenComparing(List::getFirst));
        return clusters;
    }

    private static String root(Map<String, String> parents, String id) {
        String root = id;
        while (!parents.getOrDefault(root, root).equals(root)) {
            root = parents.getOrDefault(root, root);
        }
        // Shortens the way for the next one.
        String next = id;
        while (!next.equals(root)) {
            String parent = parents.getOrDefault(next, root);
            parents.put(next, root);
            next = parent;
        }
        return root;
    }
}
