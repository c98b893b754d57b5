package gradus.runner.student;

import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import java.time.Duration;
import java.util.List;

/// Where the student's process says that its code is. Only the last sample is kept, and only for the exchange
/// that runs.
///
/// A process that says so much oftener than an honest one can is not one to talk to.
final class Samples {
    /// Honest samples are at least [Reply.Sample#INTERVAL] apart; ten would have to be late together to look like
    /// this.
    private static final long LEAST_MILLIS = Reply.Sample.INTERVAL.toMillis() / 2;

    private static final int AT_ONCE = 10;

    private final long since = System.nanoTime();
    private long seen;
    private List<String> last = List.of();

    void forget() {
        last = List.of();
    }

    void keep(Reply.Sample sample) throws MalformedFrame {
        seen++;
        long millis = Duration.ofNanos(System.nanoTime() - since).toMillis();
        if (seen > AT_ONCE + millis / LEAST_MILLIS) {
            throw new MalformedFrame(seen + " samples in " + millis + " ms");
        }
        last = sample.frames();
    }

    List<String> last() {
        return last;
    }
}
