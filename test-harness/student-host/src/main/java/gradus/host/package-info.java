/// Theory of operation of the untrusted process.
///
/// One JVM serves one attempt and dies. It warms its compiler, says that it is ready, takes the sources of a submission
/// over a pipe, compiles them in memory, creates the entry class and answers calls until the pipe closes. Nothing here
/// is secret and nothing here is trusted: tests, references, expected values and scores never enter this process, and
/// whatever it says is checked on the other side. Student code shares the JVM with these classes and may do to them
/// what it likes; it can only spoil its own answers.
///
/// The process is started without writable files, network or children, with a capped heap and address space, with
/// `-XX:+ExitOnOutOfMemoryError` (an exhausted heap ends the process instead of leaving it half alive) and
/// `-XX:-UsePerfData` (no file in /tmp). Where libtorch is allowed, the system property `gradus.natives` names the
/// folder of its libraries.
@NullMarked
package gradus.host;

import org.jspecify.annotations.NullMarked;
