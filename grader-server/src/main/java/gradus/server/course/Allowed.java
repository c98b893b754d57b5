package gradus.server.course;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names who may call a resource method, and how the course is found to which that role belongs.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Access value();

    /// Finds the course of the address; by default it is named in the path as `{course}`.
    Class<? extends Locator> in() default CourseInPath.class;
}
