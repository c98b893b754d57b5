/// What people add to a grade: rubric marks and overrides.
@NullMarked
package gradus.server.review;

import org.jspecify.annotations.NullMarked;
