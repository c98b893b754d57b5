/// The assignment *Polynomial regression*: the interface that a submission implements.
@NullMarked
package gradus.polynomial;

import org.jspecify.annotations.NullMarked;
