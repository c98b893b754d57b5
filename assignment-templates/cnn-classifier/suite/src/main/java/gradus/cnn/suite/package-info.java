/// The checks of *CNN classifier*: practice without points, the graded ones, and their data.
@NullMarked
package gradus.cnn.suite;

import org.jspecify.annotations.NullMarked;
