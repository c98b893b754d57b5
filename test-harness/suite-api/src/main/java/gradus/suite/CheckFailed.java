package gradus.suite;

import gradus.evidence.Diagnosis;

/// A wrong answer. The message says what was seen; the diagnosis says what is probably the cause.
public final class CheckFailed extends AssertionError {
    private final transient Diagnosis diagnosis;
    private final double share;

    /// @param share the part of the planned points that is earned all the same, from 0 to 1
    CheckFailed(String message, Diagnosis diagnosis, double share) {
        super(message);
        this.diagnosis = diagnosis;
        this.share = share;
    }

    public Diagnosis diagnosis() {
        return diagnosis;
    }

    public double share() {
        return share;
    }
}
