/// Holds one untrusted process.
///
/// # Theory of operation
/// ```
/// grader (this JVM)                                   owner: whoever runs the grader, maybe root
/// └ sh → setpriv → bwrap      "outer" process       each becomes the next; as root under a user number of its
/// own └ bwrap → prlimit → java   "the program"      process 1 of its own namespaces; nothing writable, no
/// network
/// ```
/// `sh` opens the system-call filter, `bwrap` builds the namespaces and installs it, `prlimit` sets the limits
/// inside the user namespace, where they count this sandbox alone, and becomes the program. With the program,
/// which is process 1, its whole namespace ends; with the outer process (and with the thread that started it) the
/// program ends.
///
/// Two other backends hold the same where this one cannot be had ([Backend]): root's bubblewrap without a user
/// namespace, in which `setpriv` comes before `prlimit`, and the [Jail], in which the outer process gives up every
/// right and becomes the program itself. [Probe] takes the first of the three that passes the [SelfCheck].
///
/// Nothing is writable and only one process can exist, so the address space limit bounds the memory of the whole
/// submission, there is nothing to clean up after it, and nothing to read from it but its two pipes.
///
/// | limit | held by | said by |
/// |---|---|---|
/// | wall and processor time | a watcher thread here, every 20 ms | `TimedOut`, `CpuExceeded` |
/// | processor time, again | the kernel, should the grader be stopped | `CpuExceeded` |
/// | resident memory | the watcher, the control group | `OutOfMemory` |
/// | threads | the kernel; in an ordinary user's jail the watcher | an error inside; `TooManyThreads` |
/// | heap | the JVM itself (`-Xmx`, `-XX:+ExitOnOutOfMemoryError`) | `OutOfMemory` |
/// | address space, file sizes | the kernel, at each call | an error inside the program |
/// | output | the thread that reads the log | `OutputExceeded` |
///
/// A machine where this cannot be set up, or where [Sandbox#probe()] finds a hole, runs no submission at all.
@NullMarked
package gradus.sandbox;

import org.jspecify.annotations.NullMarked;
