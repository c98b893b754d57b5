package gradus.server.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;

/// The bytes of a push: counted against a limit, and the arrival of the last one noted.
final class PushBody extends FilterInputStream {
    /// More than this after a refusal is not read any more; the client then sees a broken connection.
    private static final long MOST_DRAINED = 256L << 20;

    private final long most;
    private final InstantSource clock;
    private long seen;
    private Instant lastByteAt;

    PushBody(InputStream in, long most, InstantSource clock) {
        super(in);
        this.most = most;
        this.clock = clock;
        this.lastByteAt = clock.instant();
    }

    /// When the last byte so far came in: the time of the submission.
    Instant lastByteAt() {
        return lastByteAt;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    /// Reads what is left without keeping it: git shows an answer only after it has sent everything.
    void drain() throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = MOST_DRAINED;
        int n = in.read(buffer);
        while (n >= 0 && left > 0) {
            left -= n;
            n = in.read(buffer);
        }
    }

    private void count(int n) throws IOException {
        lastByteAt = clock.instant();
        seen += n;
        if (seen > most) {
            throw new IOException(
                    Refusal.TOO_LARGE.because(most / (1024 * 1024) + " MB").sentence());
        }
    }
}
