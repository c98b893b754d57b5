package gradus.runner.student;

import gradus.evidence.Cause;
import java.util.List;

/// The submission did not give an answer. It travels through the suite's test method and becomes an errored verdict.
public final class StudentFault extends RuntimeException {
    private final Cause cause;
    private final List<String> frames;

    public StudentFault(Cause cause, String message, List<String> frames) {
        // No stack trace of ours: the frames that matter are the student's.
        super(message, null, false, false);
        this.cause = cause;
        this.frames = List.copyOf(frames);
    }

    public StudentFault(Cause cause, String message) {
        this(cause, message, List.of());
    }

    public Cause kind() {
        return cause;
    }

    /// Says why the submission did not answer, never null.
    public String sentence() {
        String message = getMessage();
        return message == null ? cause.name() : message;
    }

    public List<String> frames() {
        return frames;
    }
}
