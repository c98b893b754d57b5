package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The control group of one sandbox: a folder of the same name in each hierarchy. Of none it is a group that
/// limits and knows nothing.
final class ControlGroup implements AutoCloseable {
    /// Beside the program's threads: the processes that build its sandbox.
    private static final int BUILDERS = 8;

    /// Beside the program's resident memory: what the kernel keeps for it, such as page tables and thread stacks.
    private static final long KERNEL_BYTES = 32L << 20;

    /// A group of which the last process just ended is busy for a moment.
    private static final Duration BUSY = Duration.ofSeconds(5);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(10);

    private final List<Path> folders;
    private @Nullable Duration lastCpu;
    private boolean exhausted;
    private boolean closed;

    ControlGroup(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    static ControlGroup none() {
        return new ControlGroup(List.of());
    }

    /// Takes in a process and what it started already; what it starts from then on the kernel takes in. This
    /// waits for all processors to agree, some 15 ms, which a starting sandbox need not wait for.
    void adopt(ProcessHandle process) throws IOException {
        if (!folders.isEmpty()) {
            enter(process);
            for (ProcessHandle started : process.descendants().toList()) {
                enter(started);
            }
        }
    }

    private void enter(ProcessHandle process) throws IOException {
        for (Path folder : folders) {
            try {
                Files.writeString(folder.resolve("cgroup.procs"), Long.toString(process.pid()));
            } catch (IOException e) {
                if (process.isAlive()) {
                    throw e;
                }
            }
        }
    }

    void limit(Limits limits) throws IOException {
        String memory = Long.toString(limits.memoryBytes() + KERNEL_BYTES);
        String processes = Integer.toString(limits.threads() + BUILDERS);
        for (Path folder : folders) {
            write(folder.resolve("memory.limit_in_bytes"), memory);
            write(folder.resolve("memory.memsw.limit_in_bytes"), memory);
            write(folder.resolve("memory.max"), memory);
            write(folder.resolve("memory.swap.max"), "0");
            write(folder.resolve("pids.max"), processes);
        }
    }

    /// Writes to a file of the kernel's where this hierarchy has it.
    private static void write(Path file, String value) throws IOException {
        if (Files.exists(file)) {
            Files.writeString(file, value);
        }
    }

    /// Processor time of all that was ever in the group, exactly; empty where no hierarchy counts it.
    synchronized Optional<Duration> cpu() {
        if (!closed) {
            readCpu().ifPresent(now -> lastCpu = now);
        }
        return Optional.ofNullable(lastCpu);
    }

    /// Whether the kernel killed something here because the memory limit was reached.
    synchronized boolean outOfMemory() {
        if (!closed) {
            exhausted = readOutOfMemory();
        }
        return exhausted;
    }

    private Optional<Duration> readCpu() {
        return value("cpuacct.usage", "")
                .map(Duration::ofNanos)
                .or(() -> value("cpu.stat", "usage_usec ").map(micros -> Duration.ofNanos(micros * 1000)));
    }

    private boolean readOutOfMemory() {
        return value("memory.oom_control", "oom_kill ")
                .or(() -> value("memory.events", "oom_kill "))
                .filter(kills -> kills > 0)
                .isPresent();
    }

    /// The number after `key` in the first of the group's files of this name.
    private Optional<Long> value(String file, String key) {
        for (Path folder : folders) {
            try {
                Path path = folder.resolve(file);
                if (Files.exists(path)) {
                    return Files.readAllLines(path).stream()
                            .filter(line -> line.startsWith(key))
                            .map(line ->
                                    Long.parseLong(line.substring(key.length()).strip()))
                            .findFirst();
                }
            } catch (IOException e) {
                // The group is gone: what was read before stands.
            }
        }
        return Optional.empty();
    }

    /// Kills everything in the group at once, where the kernel can.
    void kill() {
        for (Path folder : folders) {
            try {
                write(folder.resolve("cgroup.kill"), "1");
            } catch (IOException e) {
                // Gone already; the processes are also killed by their numbers.
            }
        }
    }

    /// Removes the group, after its last process.
    @Override
    public void close() {
        synchronized (this) {
            cpu();
            outOfMemory();
            closed = true;
        }
        folders.forEach(ControlGroup::remove);
    }

    private static void remove(Path folder) {
        long end = System.nanoTime() + BUSY.toNanos();
        while (!removed(folder) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private static boolean removed(Path folder) {
        try {
            return Files.deleteIfExists(folder) || !Files.exists(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
