/// The assignment *Automatic differentiation from scratch*: the interface that a submission implements.
@NullMarked
package gradus.autodiff;

import org.jspecify.annotations.NullMarked;
