/// The practice jar: the public checks of an assignment, which students run at home without the reference.
@NullMarked
package gradus.suite.practice;

import org.jspecify.annotations.NullMarked;
