package gradus.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/// One confined process, from its start to its [Ending].
///
/// A watcher thread looks at it until it is gone: it ends it when a limit is crossed, and remembers which.
public final class SandboxedProcess implements AutoCloseable {
    /// How long the sandbox gets to end by itself after its program was killed, before it is killed too.
    private static final Duration TIDY_END = Duration.ofSeconds(2);

    private final Process outer;
    private final CappedLog log;
    private final Watch watch;

    /// Takes charge of `outer`, the process that set up the sandbox, and of the `slot` that it holds.
    SandboxedProcess(Process outer, ProcessReading.Program program, Limits limits, Slot slot) {
        this.outer = outer;
        this.watch = new Watch(outer, program, limits, slot);
        this.log = new CappedLog(outer.getErrorStream(), limits.outputBytes(), watch::outputExceeded);
    }

    void begin() {
        log.start();
        watch.start();
    }

    /// The standard input of the program.
    public OutputStream input() {
        return outer.getOutputStream();
    }

    /// The standard output of the program, unread and unlimited: the reader decides what is too much.
    public InputStream output() {
        return outer.getInputStream();
    }

    /// What the program wrote to standard error so far, up to the limit.
    public String log() {
        return log.text();
    }

    /// How many bytes the program wrote to standard error, those beyond the limit included.
    public long logBytes() {
        return log.bytes();
    }

    /// Processor time since the start, in steps of the kernel's clock tick; the last known value after the end.
    public Duration cpuTime() {
        return watch.usage().cpu();
    }

    /// The most resident memory seen, shared libraries included.
    public long peakMemoryBytes() {
        return watch.usage().peakMemoryBytes();
    }

    /// Starts the wall and processor limits. Before this call a primed process may wait as long as it likes.
    public void startClock() {
        watch.startClock();
    }

    /// Ends the program and everything in its sandbox.
    public void kill() {
        watch.end(Watch.Cause.KILL);
    }

    public boolean alive() {
        return outer.isAlive();
    }

    /// Waits for the end, at most `patience`, after which the process is killed.
    public Ending await(Duration patience) {
        if (!endsWithin(patience)) {
            kill();
        }
        if (!endsWithin(TIDY_END)) {
            outer.toHandle().destroyForcibly();
        }
        outer.onExit().join();
        log.drain(TIDY_END);
        return watch.ending(outer.exitValue(), log.text());
    }

    @Override
    public void close() {
        await(Duration.ZERO);
        closeQuietly(outer.getOutputStream());
        closeQuietly(outer.getInputStream());
    }

    private boolean endsWithin(Duration patience) {
        try {
            return outer.waitFor(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void closeQuietly(Closeable stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // The other end is dead: bytes that were still buffered for it have no reader.
        }
    }
}
