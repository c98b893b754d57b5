/// The data of *CNN classifier*: drawn images, readers of real ones, and what keeps memorised answers
/// useless.
@NullMarked
package gradus.cnn.suite.data;

import org.jspecify.annotations.NullMarked;
