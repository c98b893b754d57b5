/// Grading with the real sandbox, the real suite and hostile submissions.
@NullMarked
package gradus.runner;

import org.jspecify.annotations.NullMarked;
