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
}
