/// Who is graded next, where, and what happens to an attempt whose node is gone.
///
/// Theory of operation. The queue is the table of attempts itself, so it survives everything the database
/// survives. A node takes a lease on one attempt, extends it while the attempt runs, and hands in the result
/// under the same lease. A lease that is not extended in time ends; the attempt waits again with one more fault
/// on its account, and after three it is parked for a person. A lease is named by node and fault count, so a
/// node that was only slow and comes back late finds that its lease is not there any more and its result is
/// dropped: an attempt is graded once.
@NullMarked
package gradus.server.queue;

import org.jspecify.annotations.NullMarked;
