/// The reference of *Automatic differentiation from scratch*, in plain Java; its mistakes are made from it.
@NullMarked
package gradus.reference.autodiff;

import org.jspecify.annotations.NullMarked;
