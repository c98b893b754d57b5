/// A tiny assignment with its mistakes, for the tests of the suite API.
@NullMarked
package gradus.suite.fakes;

import org.jspecify.annotations.NullMarked;
