package gradus.similarity.cohort;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Groups of authors who may hand in the same: the instructor excused them.
public record Partners(List<Set<String>> groups) {
    public static final Partners NONE = new Partners(List.of());

    public Partners {
        groups = groups.stream().map(Set::copyOf).toList();
    }

    public static Partners of(Collection<Set<String>> groups) {
        return new Partners(List.copyOf(groups));
    }

    /// Whether two submissions are never a pair: a student's own two, or those of excused partners.
    boolean excuse(Member a, Member b) {
        return excuse(a.author(), b.author());
    }

    /// The same by their authors.
    public boolean excuse(String a, String b) {
        return a.equals(b) || groups.stream().anyMatch(group -> group.contains(a) && group.contains(b));
    }
}
