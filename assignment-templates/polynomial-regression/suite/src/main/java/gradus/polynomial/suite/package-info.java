/// The checks of *Polynomial regression*: practice without points, and the graded ones.
@NullMarked
package gradus.polynomial.suite;

import org.jspecify.annotations.NullMarked;
