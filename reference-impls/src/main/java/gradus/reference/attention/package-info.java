/// The reference of *Attention from scratch*, in plain Java; its mistakes are made from it.
@NullMarked
package gradus.reference.attention;

import org.jspecify.annotations.NullMarked;
