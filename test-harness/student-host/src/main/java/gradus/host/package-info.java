/// The untrusted process: one submission, compiled, created and called.
///
/// # Theory of operation
/// One JVM serves one attempt and dies. It warms its compiler, says that it is ready, takes the sources of a
/// submission over a pipe, compiles them in memory, creates the entry class and answers calls until the pipe
/// closes. Nothing here is secret and nothing here is trusted: tests, references, expected values and scores
/// never enter this process, and whatever it says is checked on the other side. Student code shares the JVM with
/// these classes and may do to them what it likes; it can only spoil its own answers.
///
/// # How it is started
/// Without writable files, network or children, and with these flags:
///
/// | flag | why |
/// |---|---|
/// | `-Xmx`, `-XX:MaxMetaspaceSize`, `-XX:MaxDirectMemorySize` | the friendly layer below the sandbox's limits |
/// | `-XX:ReservedCodeCacheSize=64m -XX:CompressedClassSpaceSize=64m` | reserve little of the address space |
/// | `-XX:+UseSerialGC -XX:TieredStopAtLevel=1` | fewest threads, fastest start |
/// | `-XX:+ExitOnOutOfMemoryError` | an exhausted heap ends the process, with code 3, instead of leaving it half
/// alive
/// |
/// | `-XX:+DisplayVMOutputToStderr -XX:+SuppressFatalErrorMessage` | what the JVM itself says stays off the
/// protocol |
/// | `-Xlog:disable -Xlog:all=error:stderr` | the same for its log |
/// | `-XX:-UsePerfData -XX:+DisableAttachMechanism` | no file in /tmp, no door |
/// | `--illegal-native-access=deny --sun-misc-unsafe-memory-access=deny` | where libtorch is not needed |
/// | `-Dgradus.student.classpath` | jars that the student's sources compile against |
/// | `-Dgradus.natives` | the folder of libtorch's libraries, where it is allowed |
/// | `-Dgradus.warm=false` | the sources are there already: say *ready* at once |
/// | `-XX:AOTCache` | start with the platform's and the compiler's classes loaded, where the cache fits |
///
/// and this environment: `MALLOC_ARENA_MAX=2` (each arena reserves address space), `OPENBLAS_NUM_THREADS=1` (its
/// threads
/// spin on a shared machine), `MALLOC_MMAP_THRESHOLD_` and `MALLOC_TRIM_THRESHOLD_` of 1 GB (libtorch's tensors are
/// reused instead of mapped anew at each step), `LANG=C.UTF-8`.
@NullMarked
package gradus.host;

import org.jspecify.annotations.NullMarked;
