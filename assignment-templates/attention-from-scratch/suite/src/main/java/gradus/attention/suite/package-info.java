/// The checks of *Attention from scratch*.
@NullMarked
package gradus.attention.suite;

import org.jspecify.annotations.NullMarked;
