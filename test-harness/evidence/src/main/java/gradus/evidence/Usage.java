package gradus.evidence;

/// What the student's process used, and the limits it ran under.
public record Usage(
        long wallMillis,
        long wallLimitMillis,
        long cpuMillis,
        long cpuLimitMillis,
        long peakMemoryBytes,
        long memoryLimitBytes,
        long outputBytes,
        long outputLimitBytes) {}
