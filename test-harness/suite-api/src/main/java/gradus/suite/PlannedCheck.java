package gradus.suite;

import java.lang.reflect.Method;
import java.util.List;

/// One check as planned, before any code of the student is loaded.
///
/// @param after the ids of the checks that have to be right before
/// @param tiers the tiers in which it is planned; empty means all
/// @param trains whether it trains a model
public record PlannedCheck(
        String id,
        String item,
        int points,
        String title,
        boolean hidden,
        List<String> after,
        List<String> tiers,
        boolean trains) {
    public PlannedCheck {
        after = List.copyOf(after);
        tiers = List.copyOf(tiers);
    }

    /// A check of every tier that depends on no other.
    public PlannedCheck(String id, String item, int points, String title, boolean hidden) {
        this(id, item, points, title, hidden, List.of(), List.of(), false);
    }

    /// Says whether the check is planned in this tier.
    public boolean in(String tier) {
        return tiers.isEmpty() || tiers.contains(tier);
    }

    /// Reads the plan from a test method.
    ///
    /// @throws IllegalArgumentException when the method has no [Graded] annotation
    public static PlannedCheck of(Method method) {
        Graded graded = method.getAnnotation(Graded.class);
        if (graded == null) {
            throw new IllegalArgumentException(method + " is not a check: it has no @Graded");
        }
        boolean hidden = method.isAnnotationPresent(Hidden.class)
                || method.getDeclaringClass().isAnnotationPresent(Hidden.class);
        return new PlannedCheck(
                graded.id(),
                graded.item(),
                graded.points(),
                graded.title(),
                hidden,
                List.of(graded.after()),
                List.of(graded.tiers()),
                graded.trains());
    }
}
