/// What the tests of an assignment's own suite are written with: the suite run on one implementation in this process.
@NullMarked
package gradus.suite.testing;

import org.jspecify.annotations.NullMarked;
