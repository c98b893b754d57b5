/// Stand-ins for programs that are not part of the server.
@NullMarked
package gradus.server.fakes;

import org.jspecify.annotations.NullMarked;
