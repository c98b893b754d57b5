/// What people see of one attempt: where it stands, live events, results, files.
@NullMarked
package gradus.server.attempt;

import org.jspecify.annotations.NullMarked;
