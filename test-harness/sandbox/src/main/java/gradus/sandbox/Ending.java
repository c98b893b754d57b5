package gradus.sandbox;

/// How a confined process ended. Everything here was caused by the process or ordered by us; a sandbox that cannot
/// start is a [SandboxUnavailable] instead.
public sealed interface Ending {
    /// The process ended by itself.
    record Exited(int code) implements Ending {}

    /// The wall clock limit was reached.
    record TimedOut() implements Ending {}

    /// The processor time limit was reached.
    record CpuExceeded() implements Ending {}

    /// The memory limit was reached, as seen from outside or as the JVM itself said (exit code 3).
    record OutOfMemory() implements Ending {}

    /// More threads ran than are allowed. Where the kernel counts them, starting one fails inside instead.
    record TooManyThreads() implements Ending {}

    /// More was written to the log than is allowed.
    record OutputExceeded() implements Ending {}

    /// It was ended by [SandboxedProcess#kill()], or by the end of the patience with it.
    record Stopped() implements Ending {}

    /// A signal that we did not send ended the process: a crash of the JVM, or somebody outside (9).
    record Killed(int signal) implements Ending {}
}
