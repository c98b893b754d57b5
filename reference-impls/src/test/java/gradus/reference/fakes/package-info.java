/// Test-side helpers that other modules' tests use as well.
@NullMarked
package gradus.reference.fakes;

import org.jspecify.annotations.NullMarked;
