/// The reference of *CNN classifier*, on libtorch. Its steps are protected, so that a mistake changes one
/// of them.
@NullMarked
package gradus.reference.cnn;

import org.jspecify.annotations.NullMarked;
