/// Theory of operation: one student process lives in the sandbox and answers calls over a pipe.
///
/// [gradus.runner.student.StudentSession] owns one such process. [gradus.runner.student.Student] is what the suite
/// sees as *the submission*: it starts a session when one is needed, hands the sources over, and starts a fresh one
/// when the previous has died, as long as the attempt's limits allow. Nothing that comes back is trusted: every
/// frame is decoded against the declared type of the assignment's interface, and whatever does not fit is a
/// verdict.
///
/// A process is single-use. [gradus.runner.student.PrimedSessions] starts some ahead of need, so that a student
/// does not wait for a JVM, its compiler and libtorch; a suite that asks for a fresh process gets another of
/// them.
///
/// While a call runs, the process says now and then where the student's code is. Only the last such sample is
/// kept, and it is shown as a claim when a limit ends the process: a killed process cannot be asked, and whatever
/// it could have said is worth nothing as evidence.
@NullMarked
package gradus.runner.student;

import org.jspecify.annotations.NullMarked;
