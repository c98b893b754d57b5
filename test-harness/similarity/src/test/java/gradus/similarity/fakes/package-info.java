/// Submissions written by hand, for the tests of several packages.
@NullMarked
package gradus.similarity.fakes;

import org.jspecify.annotations.NullMarked;
