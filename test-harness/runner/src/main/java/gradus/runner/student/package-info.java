/// Theory of operation: one student process lives in the sandbox and answers calls over a pipe.
///
/// [gradus.runner.student.StudentSession] owns one such process. [gradus.runner.student.Student] is what the suite
/// sees as *the submission*: it starts a session when one is needed, hands the sources over, and starts a fresh one
/// when the previous has died, as long as the attempt's limits allow. Nothing that comes back is trusted: every frame
/// is decoded against the declared type of the assignment's interface, and whatever does not fit is a verdict.
@NullMarked
package gradus.runner.student;

import org.jspecify.annotations.NullMarked;
