/// The assignment *Attention from scratch*: the interface that a submission implements.
@NullMarked
package gradus.attention;

import org.jspecify.annotations.NullMarked;
