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
        int reportMb) {}
