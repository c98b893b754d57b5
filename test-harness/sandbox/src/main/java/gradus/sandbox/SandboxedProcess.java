package gradus.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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
    private final SharedMemory shared;
    private final InputStream output;

    /// Takes charge of `outer`, the process that set up the sandbox, and of the `slot` that it holds.
    SandboxedProcess(Process outer, ProcessReading.Program program, Limits limits, Slot slot, SharedMemory shared) {
        this.outer = outer;
        this.shared = shared;
        this.output = direct(outer);
        this.watch = new Watch(outer, program, limits, slot);
        this.log = new CappedLog(outer.getErrorStream(), limits.outputBytes(), watch::outputExceeded);
    }

    /// Opened by the path under which the kernel shows it, as long as the process is still ours to look into.
    private static InputStream direct(Process outer) {
        try {
            DirectInput input =
                    new DirectInput(FileChannel.open(Path.of("/proc", Long.toString(outer.pid()), "fd", "1")));
            // Its own stream would take the last words out of the pipe when the process ends.
            outer.getInputStream().close();
            return input;
        } catch (IOException e) {
            return outer.getInputStream(); // it has ended, or /proc is not to be had: the slower way
        }
    }

    /// Memory to leave large values in for the program, of the size that was asked for, or empty.
    public ByteBuffer shared() {
        return shared.buffer();
    }

    void begin() {
        Living.add(this);
        log.start();
        watch.start();
    }

    /// Waits until everything that the process held is given back, after its end.
    void settle(Duration patience) {
        watch.settle(patience);
    }

    /// The standard input of the program.
    public OutputStream input() {
        return outer.getOutputStream();
    }

    /// The standard output of the program, unread and unlimited: the reader decides what is too much.
    public InputStream output() {
        return output;
    }

    /// What the program wrote to standard error so far, up to the limit.
    public String log() {
        return log.text();
    }

    /// How many bytes the program wrote to standard error, those beyond the limit included.
    public long logBytes() {
        return log.bytes();
    }

    /// Processor time since the start; the last known value after the end.
    public Duration cpuTime() {
        return watch.cpuTime();
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
        closeQuietly(output);
        closeQuietly(outer.getInputStream());
        shared.close();
        watch.settle(TIDY_END);
        Living.remove(this);
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
