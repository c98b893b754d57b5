package gradus.evidence;

/// Why a check errored or was not run: always an act of the submission, never a fault of the platform.
public enum Cause {
    /// The sources do not compile.
    COMPILE,
    /// No class implements the assignment's interface.
    NO_IMPLEMENTATION,
    /// More than one class implements the assignment's interface.
    TWO_IMPLEMENTATIONS,
    /// The implementing class has no public constructor without parameters.
    NO_CONSTRUCTOR,
    /// A source file declares a package that belongs to the platform.
    RESERVED_PACKAGE,
    /// A static initialiser or the constructor threw.
    INITIALISER,
    /// The student's method threw.
    EXCEPTION,
    /// The student's process called exit or halt.
    EXIT,
    /// The student's process crashed (a signal, a native fault).
    CRASH,
    /// The student's process answered with something that is not a frame of the protocol.
    PROTOCOL,
    /// The answer, or a part of it, is null.
    NULL_ANSWER,
    /// The call or the attempt took longer than its wall-clock limit.
    WALL_LIMIT,
    /// The student's process used more CPU time than allowed.
    CPU_LIMIT,
    /// The student's process used more memory than allowed.
    MEMORY_LIMIT,
    /// The student's process printed more than allowed.
    OUTPUT_LIMIT,
    /// The student's process started more threads than allowed.
    THREAD_LIMIT,
    /// The test was aborted, which counts as failed.
    ABORTED,
    /// An earlier check must pass first.
    PREREQUISITE;

    /// Whether the submission was stopped for using too much of something.
    public boolean limit() {
        return switch (this) {
            case WALL_LIMIT, CPU_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT, THREAD_LIMIT -> true;
            case COMPILE,
                    NO_IMPLEMENTATION,
                    TWO_IMPLEMENTATIONS,
                    NO_CONSTRUCTOR,
                    RESERVED_PACKAGE,
                    INITIALISER,
                    EXCEPTION,
                    EXIT,
                    CRASH,
                    PROTOCOL,
                    NULL_ANSWER,
                    ABORTED,
                    PREREQUISITE -> false;
        };
    }
}
