package gradus.runner.fault;

/// A fault of ours: the attempt must be graded again and never costs a student points.
public final class PlatformFault extends RuntimeException {
    private final Code code;

    public PlatformFault(Code code, String message) {
        super(message);
        this.code = code;
    }

    public PlatformFault(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /// Kinds of fault, so that their frequency can be plotted.
    public enum Code {
        /// No sandbox on this machine passes its own probe.
        SANDBOX_UNAVAILABLE,
        /// Parts of the distribution are missing or unreadable.
        DISTRIBUTION_INCOMPLETE,
        /// A published assignment cannot be opened: its suite or reference is broken.
        ASSIGNMENT_BROKEN,
        /// A student process could not be started, or died before the student's code entered it.
        STUDENT_PROCESS,
        /// The evidence could not be written, or a file of the job could not be read.
        STORAGE,
        /// Anything else that went wrong in the harness.
        INTERNAL
    }
}
