package gradus.runner.student;

import com.sun.management.OperatingSystemMXBean;
import gradus.runner.bundle.AssignmentBundle;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// How much memory idle student processes may take: a quarter of the machine's, or of the container's, for those
/// of one grading process, and only what the machine can spare at the moment.
///
/// Several grading processes on one machine do not know each other; the second rule keeps them together within what
/// there is, with room for one attempt at its limit.
final class IdleMemory implements WarmPool.Room<AssignmentBundle> {
    /// What an idle process costs at most (proportional set size; `bench/sandbox` measures it).
    private static final long PLAIN = 150L << 20;

    private static final long WITH_LIBTORCH = 350L << 20;

    private static final Path SPARE = Path.of("/proc/meminfo");

    private final long most =
            ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() / 4;

    @Override
    public boolean has(AssignmentBundle version, Map<AssignmentBundle, Integer> waiting) {
        long cost = cost(version);
        long taken = waiting.entrySet().stream()
                .mapToLong(entry -> entry.getValue() * cost(entry.getKey()))
                .sum();
        return has(cost, taken, (long) version.manifest().limits().memoryMb() << 20, most, spare());
    }

    /// Whether one of `cost` fits beside `taken`; the first one fits in any quarter.
    static boolean has(long cost, long taken, long attempt, long most, long spare) {
        return (taken == 0 || taken + cost <= most) && cost + attempt <= spare;
    }

    private static long cost(AssignmentBundle version) {
        return version.manifest().usesTorch() ? WITH_LIBTORCH : PLAIN;
    }

    /// What the kernel says could be had without swapping; a kernel that does not say is no reason to hold back.
    private static long spare() {
        try {
            return spare(Files.readString(SPARE));
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    static long spare(String meminfo) {
        return meminfo.lines()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) << 10)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
