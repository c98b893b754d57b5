/// Assignments and their published, frozen versions; late policy as data; extensions.
@NullMarked
package gradus.server.assignment;

import org.jspecify.annotations.NullMarked;
