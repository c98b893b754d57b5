/// The checks of *Character language model*: practice without points, and the graded ones.
@NullMarked
package gradus.charlstm.suite;

import org.jspecify.annotations.NullMarked;
