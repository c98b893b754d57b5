package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what the confined program uses from the kernel's process table.
///
/// It may end between two reads: then the last values stay. Processor time comes from the control group where there is
/// one, exact to the nanosecond, with what building the sandbox took.
final class ProcessReading {
    /// USER_HZ, in which the process table counts processor time; 100 on every Linux on this architecture.
    private static final long TICKS_PER_SECOND = 100;

    /// Which process is the program.
    enum Program {
        /// The one that was started, which became it.
        ITSELF,
        /// The only child of the one that was started, which waits for it.
        CHILD
    }

    /// Memory now and at most, processor time in total, threads now.
    record Usage(Duration cpu, long memoryBytes, long peakMemoryBytes, int threads) {
        static final Usage NONE = new Usage(Duration.ZERO, 0, 0, 0);

        /// Keeps what only grows; a process that just ended reads as zero.
        Usage then(Usage later) {
            return new Usage(
                    cpu.compareTo(later.cpu) > 0 ? cpu : later.cpu,
                    later.memoryBytes,
                    Math.max(peakMemoryBytes, later.peakMemoryBytes),
                    later.threads);
        }

        Usage withCpu(Duration exact) {
            return new Usage(exact, memoryBytes, peakMemoryBytes, threads);
        }
    }

    private final Process outer;
    private final Program which;
    private final ControlGroup group;
    private Usage last = Usage.NONE;
    private volatile @Nullable ProcessHandle program;

    ProcessReading(Process outer, Program which, ControlGroup group) {
        this.outer = outer;
        this.which = which;
        this.group = group;
    }

    /// The confined program, once the sandbox has made it.
    Optional<ProcessHandle> program() {
        ProcessHandle known = program;
        if (known == null) {
            Optional<ProcessHandle> found = switch (which) {
                case ITSELF -> Optional.of(outer.toHandle());
                case CHILD -> outer.children().findFirst();
            };
            found.ifPresent(handle -> program = handle);
            return found;
        }
        return Optional.of(known);
    }

    /// Reads the process table now, and gives the latest values if the program is gone.
    synchronized Usage sample() {
        program().ifPresent(this::read);
        return group.cpu().map(last::withCpu).orElse(last);
    }

    private void read(ProcessHandle found) {
        try {
            last = last.then(read(Path.of("/proc", Long.toString(found.pid()))));
        } catch (IOException e) {
            // Gone between two looks: the last reading stands.
        }
    }

    private static Usage read(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"));
        // The second field is the program's name in parentheses and may hold anything: count from the last one.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        String status = Files.readString(process.resolve("status"));
        return new Usage(
                Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND),
                number(status, "VmRSS:") * 1024,
                number(status, "VmHWM:") * 1024,
                (int) number(status, "Threads:"));
    }

    /// Reads a line such as "VmHWM:   12345 kB"; a process that is ending has none.
    private static long number(String status, String field) {
        return status.lines()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }
}
