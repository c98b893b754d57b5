package gradus.server.execution;

/// A fault of ours. The attempt is queued again and never scored because of it.
public final class PlatformFault extends Exception {
    /// What broke, countable.
    public enum Code {
        /// The harness could not be started, or ended before it was ready.
        HARNESS_NOT_STARTED,
        /// The harness ended in the middle of a job.
        HARNESS_DIED,
        /// The harness did not finish a job although all limits of the student had passed.
        HARNESS_SILENT,
        /// The harness wrote something that is not a line of the contract.
        HARNESS_GARBLED,
        /// The harness itself reported a fault, such as a sandbox that cannot be started.
        HARNESS_REPORTED,
        /// The evidence file is missing or unreadable.
        EVIDENCE,
        /// A blob or work folder cannot be read or written.
        STORAGE,
        /// The lease ended while the attempt was running, so its result no longer counts.
        LEASE_LOST,
        /// The server was stopped or an error of its own ended the job.
        SERVER
    }

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

    /// One line for operators and for the teaching assistant who sees a parked attempt.
    public String reason() {
        return code + ": " + getMessage();
    }
}
