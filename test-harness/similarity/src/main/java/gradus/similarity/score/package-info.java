/// From the channels of a pair to one number, and from that number to its rank in the class. Never a verdict.
@NullMarked
package gradus.similarity.score;

import org.jspecify.annotations.NullMarked;
