/// The course server: where it starts, and nothing else.
@NullMarked
package gradus.server;

import org.jspecify.annotations.NullMarked;
