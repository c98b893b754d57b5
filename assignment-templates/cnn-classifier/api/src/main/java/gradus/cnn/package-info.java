/// The interface of the assignment *CNN classifier*.
@NullMarked
package gradus.cnn;

import org.jspecify.annotations.NullMarked;
