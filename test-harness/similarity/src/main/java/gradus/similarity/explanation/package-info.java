/// Why two submissions match: which channel, how rare, and where on both sides.
@NullMarked
package gradus.similarity.explanation;

import org.jspecify.annotations.NullMarked;
