package gradus.sandbox;

import java.time.Duration;

/// What one confined process may use. Each limit that is crossed ends the process with its own [Ending].
///
/// `wall` counts from [SandboxedProcess#startClock()]; `memoryBytes` is resident memory, watched from outside;
/// `addressSpaceBytes` is the hard ceiling that the kernel enforces at each allocation; `outputBytes` bounds what
/// is written to the log (standard error); `threads` bounds the threads of the process, those of the JVM
/// included.
public record Limits(
        Duration wall, Duration cpu, long memoryBytes, long addressSpaceBytes, long outputBytes, int threads) {
    /// Processor seconds that the kernel allows beyond the limit, for the time before the clock starts; the
    /// watcher is exact, this is what remains should it fail.
    private static final long CPU_ALLOWANCE_SECONDS = 60;

    public Limits {
        if (wall.isNegative() || wall.isZero() || cpu.isNegative() || cpu.isZero()) {
            throw new IllegalArgumentException("time limits must be positive: wall " + wall + ", cpu " + cpu);
        }
        if (memoryBytes <= 0 || addressSpaceBytes < memoryBytes || outputBytes < 0 || threads <= 0) {
            throw new IllegalArgumentException("limits out of range: memory " + memoryBytes + ", address space "
                    + addressSpaceBytes + ", output " + outputBytes + ", threads " + threads);
        }
    }

    long kernelCpuSeconds() {
        return cpu.toSeconds() + CPU_ALLOWANCE_SECONDS;
    }
}
