/// Rules that keep the code base as it is described: arrows, names, sizes.
@NullMarked
package gradus.house;

import org.jspecify.annotations.NullMarked;
