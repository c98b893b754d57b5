/// Changes of deadlines and late windows, for everybody or for one student, and whose grade they change.
@NullMarked
package gradus.server.deadline;

import org.jspecify.annotations.NullMarked;
