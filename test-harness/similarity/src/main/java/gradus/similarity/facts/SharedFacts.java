package gradus.similarity.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Facts that few share. A fact is an opaque text: the diagnosis and the value that a check measured, the hash of
/// trained weights, a misspelt word.
public final class SharedFacts {
    /// What more than this share of the class has comes from the sheet or from a common mistake.
    private static final double COMMON = 0.1;

    private final Fact.Kind kind;
    private final Map<String, Set<String>> facts;
    private final Map<String, Integer> counts = new HashMap<>();

    /// @param facts of each submission, by its id
    public SharedFacts(Fact.Kind kind, Map<String, ? extends Collection<String>> facts) {
        this.kind = kind;
        Map<String, Set<String>> copied = new HashMap<>();
        facts.forEach((id, values) -> copied.put(id, Set.copyOf(values)));
        this.facts = Map.copyOf(copied);
        this.facts.values().forEach(values -> values.forEach(value -> counts.merge(value, 1, Integer::sum)));
    }

    /// What two submissions share, the rarest first.
    public List<Fact> between(String a, String b) {
        Set<String> other = facts.getOrDefault(b, Set.of());
        List<Fact> shared = new ArrayList<>();
        for (String value : new TreeSet<>(facts.getOrDefault(a, Set.of()))) {
            int count = counts.getOrDefault(value, 1);
            if (other.contains(value) && count <= Math.max(2, COMMON * facts.size())) {
                shared.add(new Fact(kind, value, count, facts.size()));
            }
        }
        shared.sort(Comparator.comparingInt(Fact::submissions));
        return shared;
    }
}
