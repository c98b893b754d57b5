/// What people add to a grade: marks for the items that no machine can check, and overrides with a reason.
@NullMarked
package gradus.server.review;

import org.jspecify.annotations.NullMarked;
