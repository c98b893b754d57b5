/// The checks of *Automatic differentiation from scratch* and the expressions that they ask about.
@NullMarked
package gradus.autodiff.suite;

import org.jspecify.annotations.NullMarked;
