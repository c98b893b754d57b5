package gradus.suite;

import java.lang.reflect.Method;

/// One check as planned, before any code of the student is loaded.
public record PlannedCheck(String id, String item, int points, String title, boolean hidden) {
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
        return new PlannedCheck(graded.id(), graded.item(), graded.points(), graded.title(), hidden);
    }
}
