package gradus.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Marks a test method as one check of the rubric. The method has one parameter, a [Check].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(CheckExtension.class)
public @interface Graded {
    /// The name of the check, unique in the assignment; `assignment.yaml` refers to it.
    String id();

    /// The rubric item that the points belong to; a practice check names the item it prepares for.
    String item();

    /// Planned points, whole; 0 for a practice check.
    int points();

    /// What is checked, in the student's words.
    String title();

    /// Checks of this assignment that have to be right before this one makes sense; they come earlier in the plan.
    ///
    /// Without them the check is not run, so that a broken submission is told so in seconds.
    String[] after() default {};

    /// The tiers in which this check is planned; none means all. Only a bonus may be missing in a tier.
    String[] tiers() default {};

    /// Says that the check trains a model, which takes seconds and not milliseconds.
    boolean trains() default false;
}
