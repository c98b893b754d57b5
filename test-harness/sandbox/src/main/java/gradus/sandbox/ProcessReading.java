package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what the confined program uses from the kernel's process table, and its processor time from its own clock.
///
/// The program is the only child of the sandbox's own process. It may end between two reads: then the last values stay.
final class ProcessReading {
    /// Memory now and at most, processor time in total.
    record Usage(Duration cpu, long memoryBytes, long peakMemoryBytes) {
        static final Usage NONE = new Usage(Duration.ZERO, 0, 0);

        /// Keeps what only grows; a process that just ended reads as zero.
        Usage then(Usage later) {
            return new Usage(
                    cpu.compareTo(later.cpu) > 0 ? cpu : later.cpu,
                    later.memoryBytes,
                    Math.max(peakMemoryBytes, later.peakMemoryBytes));
        }
    }

    private final Process outer;
    private Usage last = Usage.NONE;
    private volatile @Nullable ProcessHandle program;

    ProcessReading(Process outer) {
        this.outer = outer;
    }

    /// The confined program, once the sandbox has made it.
    Optional<ProcessHandle> program() {
        ProcessHandle known = program;
        if (known == null) {
            Optional<ProcessHandle> found = outer.children().findFirst();
            found.ifPresent(handle -> program = handle);
            return found;
        }
        return Optional.of(known);
    }

    /// Reads the process table now, and gives the latest values if the program is gone.
    synchronized Usage sample() {
        program().ifPresent(this::read);
        return last;
    }

    /// Reads the processor time alone, which is quick, and gives the latest value if the program is gone.
    synchronized Duration cpu() {
        program().ifPresent(found -> {
            Duration now = Duration.ofNanos(CpuClock.nanos(found.pid()).orElse(0));
            last = last.then(new Usage(now, last.memoryBytes(), 0));
        });
        return last.cpu();
    }

    private void read(ProcessHandle found) {
        try {
            long nanos = CpuClock.nanos(found.pid()).orElse(0);
            last = last.then(memory(Duration.ofNanos(nanos), Path.of("/proc", Long.toString(found.pid()))));
        } catch (IOException e) {
            // Gone between two looks: the last reading stands.
        }
    }

    private static Usage memory(Duration cpu, Path process) throws IOException {
        String status = Files.readString(process.resolve("status"));
        return new Usage(cpu, kibibytes(status, "VmRSS:"), kibibytes(status, "VmHWM:"));
    }

    /// Reads a line such as "VmHWM:   12345 kB"; a process that is ending has none.
    private static long kibibytes(String status, String field) {
        return status.lines()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
