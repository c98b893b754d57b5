/// Evidence and a rubric in, points per rubric item out; pure.
@NullMarked
package gradus.server.score;

import org.jspecify.annotations.NullMarked;
