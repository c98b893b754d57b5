/// Runs one attempt somewhere: today in a warm harness process of this machine.
///
/// Theory of operation. The server starts `slots` harness processes and speaks JSON lines with them: one job
/// in, events out. A harness holds hidden data and starts the student's process itself; the server sees
/// neither. A harness that dies, stays silent or speaks nonsense is a [PlatformFault]: it is killed with
/// everything below it, the attempt goes back to the queue, and the next job gets a new process. When the
/// server dies, the harness reads the end of its input and ends too.
/// [LineProcess] starts other programs of ours that are spoken to in lines as well.
@NullMarked
package gradus.server.execution;

import org.jspecify.annotations.NullMarked;
