/// The frozen snapshot of a student's work and the grading runs of it.
@NullMarked
package gradus.server.submission;

import org.jspecify.annotations.NullMarked;
