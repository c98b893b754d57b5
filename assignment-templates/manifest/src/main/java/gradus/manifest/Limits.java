package gradus.manifest;

/// What one attempt may use. Breaking a limit is a verdict, never a fault of the platform.
///
/// Seconds are of wall clock (`wall` for the whole attempt, `call` for one answer) and of CPU time of the student's
/// process; sizes are in the unit their name ends with.
public record Limits(
        int wallSeconds,
        int callSeconds,
        int cpuSeconds,
        int memoryMb,
        int outputKb,
        int sourceKb,
        int sourceFiles,
        int reportMb) {
    /// Takes each limit that is given here, and the others from `base`; 0 means not given.
    Limits over(Limits base) {
        return new Limits(
                given(wallSeconds, base.wallSeconds),
                given(callSeconds, base.callSeconds),
                given(cpuSeconds, base.cpuSeconds),
                given(memoryMb, base.memoryMb),
                given(outputKb, base.outputKb),
                given(sourceKb, base.sourceKb),
                given(sourceFiles, base.sourceFiles),
                given(reportMb, base.reportMb));
    }

    private static int given(int own, int base) {
        return own == 0 ? base : own;
    }
}
