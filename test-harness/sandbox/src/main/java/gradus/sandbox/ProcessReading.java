package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads what the confined program uses from the kernel's process table, and its processor time from its own clock.
///
/// It may end between two reads: then the last values stay. Processor time comes from the control group where
/// there is one, exact to the nanosecond, with what building the sandbox took.
final class ProcessReading {
    /// Which process is the program.
    enum Program {
        /// The one that was started, which became it.
        ITSELF,
        /// The only child of the one that was started, which waits for it.
        CHILD,
        /// The only child of that child.
        GRANDCHILD
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
                case GRANDCHILD ->
                    outer.children()
                            .findFirst()
                            .flatMap(child -> child.children().findFirst());
            };
            found.ifPresent(handle -> program = handle);
            return found;
        }
        return Optional.of(known);
    }

    /// The same, looked for anew where the one that was known is gone: before bubblewrap starts, its place belongs to
    /// the programs that prepare the stage, one after the other.
    Optional<ProcessHandle> programNow() {
        ProcessHandle known = program;
        if (known != null && !known.isAlive()) {
            program = null;
        }
        return program();
    }

    /// Reads the process table now, and gives the latest values if the program is gone.
    synchronized Usage sample() {
        program().ifPresent(this::read);
        return group.cpu().map(last::withCpu).orElse(last);
    }

    /// Reads the processor time alone, which is quick, and gives the latest value if the program is gone.
    synchronized Duration cpu() {
        program().ifPresent(found -> {
            OptionalLong nanos = CpuClock.nanos(found.pid());
            program = nanos.isEmpty() ? null : program;
            last = last.then(new Usage(Duration.ofNanos(nanos.orElse(0)), last.memoryBytes(), 0, last.threads()));
        });
        return last.cpu();
    }

    private void read(ProcessHandle found) {
        try {
            long nanos = CpuClock.nanos(found.pid()).orElse(0);
            last = last.then(memory(Duration.ofNanos(nanos), Path.of("/proc", Long.toString(found.pid()))));
        } catch (IOException e) {
            // Gone between two looks: the last reading stands, and what took its place is looked for.
            program = null;
        }
    }

    private static Usage memory(Duration cpu, Path process) throws IOException {
        String status = Files.readString(process.resolve("status"));
        return new Usage(cpu, number(status, "VmRSS:") * 1024, number(status, "VmHWM:") * 1024, (int)
                number(status, "Threads:"));
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
