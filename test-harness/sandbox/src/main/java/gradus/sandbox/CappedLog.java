package gradus.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Keeps the first bytes of a stream and counts the rest, so that no amount of output fills our memory or blocks.
final class CappedLog {
    private final InputStream in;
    private final long cap;
    private final Runnable exceeded;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;
    private volatile long bytes;

    CappedLog(InputStream in, long cap, Runnable exceeded) {
        this.in = in;
        this.cap = cap;
        this.exceeded = exceeded;
        this.reader = Thread.ofPlatform().daemon().name("sandbox-log").unstarted(this::read);
    }

    void start() {
        reader.start();
    }

    String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    long bytes() {
        return bytes;
    }

    /// Waits until the stream has ended, so that the text is complete.
    void drain(Duration patience) {
        try {
            reader.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only this thread writes it
    private void read() {
        byte[] chunk = new byte[8192];
        try (in) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                kept.write(chunk, 0, Math.clamp(cap - bytes, 0, n));
                bytes += n;
                if (bytes > cap) {
                    exceeded.run();
                }
            }
        } catch (IOException e) {
            // The process was killed while it wrote: what arrived is the log.
        }
    }
}
