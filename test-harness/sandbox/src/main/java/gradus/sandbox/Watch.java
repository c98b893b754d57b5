package gradus.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// Looks at one confined process at short intervals, ends it when a limit is crossed, and says afterwards why it
/// ended.
final class Watch {
    private static final Duration INTERVAL = Duration.ofMillis(20);

    /// A process without work only has to be watched for memory, and there may be many of them.
    private static final Duration IDLE_INTERVAL = Duration.ofMillis(200);

    /// Far longer than building a sandbox takes, some 20 ms.
    private static final Duration BUILDING = Duration.ofSeconds(2);

    private static final Duration BETWEEN_KILLS = Duration.ofMillis(1);

    /// What a JVM with `-XX:+ExitOnOutOfMemoryError` ends with.
    private static final int HEAP_EXHAUSTED = 3;

    private static final int SIGKILL = 9;
    private static final int SIGXCPU = 24;

    /// What a JVM says as it gives up for want of memory.
    private static final List<String> OUT_OF_MEMORY = List.of(
            "Terminating due to java.lang.OutOfMemoryError", "insufficient memory for the Java Runtime Environment");

    /// Why we ended a process; the first cause stands.
    enum Cause {
        NONE,
        WALL,
        CPU,
        MEMORY,
        THREADS,
        OUTPUT,
        KILL
    }

    private sealed interface Clock {
        record Stopped() implements Clock {}

        record Running(long startNanos, Duration cpuBefore) implements Clock {
            Duration elapsed() {
                return Duration.ofNanos(System.nanoTime() - startNanos);
            }
        }
    }

    private final Process outer;
    private final Limits limits;
    private final Slot slot;
    private final ProcessReading reading;
    private volatile Cause cause = Cause.NONE;
    private final CountDownLatch adopted = new CountDownLatch(1);
    private final Thread watcher =
            Thread.ofPlatform().daemon().name("sandbox-watch").unstarted(this::watch);
    private volatile Clock clock = new Clock.Stopped();

    Watch(Process outer, ProcessReading.Program program, Limits limits, Slot slot) {
        this.outer = outer;
        this.limits = limits;
        this.slot = slot;
        this.reading = new ProcessReading(outer, program, slot.group());
    }

    void start() {
        watcher.start();
        CompletableFuture<Void> _ = outer.onExit().thenRun(() -> LockSupport.unpark(watcher));
    }

    /// Waits until everything that the process held is given back, after its end.
    void settle(Duration patience) {
        try {
            watcher.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the control group holds the program, if it still has to.
    void startClock() {
        try {
            adopted.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clock = new Clock.Running(System.nanoTime(), reading.sample().cpu());
        // It may be in the middle of a long idle interval, in which a short program comes and goes unmeasured.
        LockSupport.unpark(watcher);
    }

    Duration cpuTime() {
        return reading.cpu();
    }

    ProcessReading.Usage usage() {
        return reading.sample();
    }

    void outputExceeded() {
        end(Cause.OUTPUT);
    }

    /// Kills the program, which takes its sandbox down with it; a program that already ended keeps its own ending.
    synchronized void end(Cause why) {
        if (outer.isAlive()) {
            cause = cause == Cause.NONE ? why : cause;
            bringDown();
        }
    }

    /// Kills from the inside, again and again while the sandbox is still being built: without its outer process
    /// bubblewrap's inner one would wait for ever to be let into its user namespace, or run on by itself; without
    /// the inner one the outer gives up. For the same reason the group as a whole is killed only afterwards: it may
    /// not hold the inner process yet.
    private void bringDown() {
        long end = System.nanoTime() + BUILDING.toNanos();
        while (outer.isAlive() && System.nanoTime() < end) {
            reading.programNow().ifPresent(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(BETWEEN_KILLS.toNanos());
        }
        outer.toHandle().destroyForcibly();
    }

    private void watch() {
        try {
            slot.group().adopt(outer.toHandle());
            adopted.countDown();
            while (outer.isAlive()) {
                Cause crossed = crossed(reading.sample());
                if (crossed != Cause.NONE) {
                    end(crossed);
                }
                LockSupport.parkNanos(interval().toNanos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a sandbox could not be put into its control group", e);
        } finally {
            adopted.countDown();
            // An unwatched process must not outlive its watcher, whatever ended it. Through its handle: Process's own
            // method would also close the pipes, with what the program said last still in them.
            outer.toHandle().destroyForcibly();
            outer.onExit().join();
            slot.group().kill();
            slot.close();
        }
    }

    private Duration interval() {
        return switch (clock) {
            case Clock.Stopped _ -> IDLE_INTERVAL;
            case Clock.Running _ -> INTERVAL;
        };
    }

    private Cause crossed(ProcessReading.Usage usage) {
        if (usage.memoryBytes() > limits.memoryBytes()) {
            return Cause.MEMORY;
        }
        if (usage.threads() > limits.threads()) {
            return Cause.THREADS;
        }
        return switch (clock) {
            case Clock.Stopped _ -> Cause.NONE;
            case Clock.Running clocked when clocked.elapsed().compareTo(limits.wall()) > 0 -> Cause.WALL;
            case Clock.Running clocked when exceedsCpu(usage.cpu().minus(clocked.cpuBefore())) -> Cause.CPU;
            case Clock.Running _ -> Cause.NONE;
        };
    }

    private boolean exceedsCpu(Duration used) {
        return used.compareTo(limits.cpu()) > 0;
    }

    /// Explains an exit status, after the end. bubblewrap reports a signal as 128 + its number.
    Ending ending(int status, String log) {
        return switch (cause) {
            case NONE -> byItself(status, log);
            case WALL -> new Ending.TimedOut();
            case CPU -> new Ending.CpuExceeded();
            case MEMORY -> new Ending.OutOfMemory();
            case THREADS -> new Ending.TooManyThreads();
            case OUTPUT -> new Ending.OutputExceeded();
            case KILL -> new Ending.Stopped();
        };
    }

    private Ending byItself(int status, String log) {
        if (status == HEAP_EXHAUSTED
                || slot.group().outOfMemory()
                || (status != 0 && OUT_OF_MEMORY.stream().anyMatch(log::contains))) {
            return new Ending.OutOfMemory();
        }
        int signal = status - 128;
        if (signal == SIGXCPU
                || (signal == SIGKILL && exceedsCpu(reading.sample().cpu()))) {
            return new Ending.CpuExceeded();
        }
        return signal > 0 ? new Ending.Killed(signal) : new Ending.Exited(status);
    }
}
