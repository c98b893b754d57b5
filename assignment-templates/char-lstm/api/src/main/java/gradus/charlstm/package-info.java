/// The interface of the assignment *Character language model*.
@NullMarked
package gradus.charlstm;

import org.jspecify.annotations.NullMarked;
