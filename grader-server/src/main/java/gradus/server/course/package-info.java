/// Courses, sections, memberships, and the guard that every request passes.
@NullMarked
package gradus.server.course;

import org.jspecify.annotations.NullMarked;
