package gradus.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a check, or all checks of a class, whose inputs come from the hidden seed.
///
/// Students see their own numbers, the marks and the diagnosis, but neither the inputs nor the expected values.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Hidden {}
