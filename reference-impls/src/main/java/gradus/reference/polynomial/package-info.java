/// References of *Polynomial regression*: on libtorch, and in plain Java as a second opinion and a base for
/// mistakes.
@NullMarked
package gradus.reference.polynomial;

import org.jspecify.annotations.NullMarked;
