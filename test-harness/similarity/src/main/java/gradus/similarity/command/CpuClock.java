package gradus.similarity.command;

import java.lang.management.ManagementFactory;

/// The CPU time that this process has used, all threads together: on a shared machine the only time worth comparing.
public final class CpuClock {
    private long mark = now();

    private static long now() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /// CPU seconds since the last call, or since this clock was made.
    public double lap() {
        long last = mark;
        mark = now();
        return (mark - last) / 1e9;
    }

    /// CPU seconds since the process began, the start of the JVM included.
    public static double sinceStart() {
        return now() / 1e9;
    }
}
