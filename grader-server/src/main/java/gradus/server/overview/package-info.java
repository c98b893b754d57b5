/// What people look at: the student's dashboard, the page of an assignment, the staff's table and its CSV.
@NullMarked
package gradus.server.overview;

import org.jspecify.annotations.NullMarked;
