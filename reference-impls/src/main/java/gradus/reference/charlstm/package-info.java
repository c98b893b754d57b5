/// The character language model on libtorch.
@NullMarked
package gradus.reference.charlstm;

import org.jspecify.annotations.NullMarked;
