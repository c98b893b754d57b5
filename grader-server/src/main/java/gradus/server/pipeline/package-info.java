/// The one place where the order is written: the batch job `grade` and what starts it.
///
/// Theory of operation. Each grading slot has a thread that takes a lease, starts the job of
/// `batch-jobs/grade.xml` for it, and waits for its end. Steps are short and hand their results on in a
/// [GradeRun]. A step that fails with a fault of ours ends the job; the attempt goes back to the queue and
/// later gets a new job, so nothing of a half-done run is used. After the server was killed, its own attempts
/// are queued again at start and their jobs are closed as failed.
@NullMarked
package gradus.server.pipeline;

import org.jspecify.annotations.NullMarked;
