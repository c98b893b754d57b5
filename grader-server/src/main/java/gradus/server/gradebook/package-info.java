/// The grade of record, how it was derived, and the course total.
@NullMarked
package gradus.server.gradebook;

import org.jspecify.annotations.NullMarked;
