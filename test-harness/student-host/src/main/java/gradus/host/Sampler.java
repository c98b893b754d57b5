package gradus.host;

import gradus.protocol.FrameWriter;
import gradus.protocol.Reply;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Owns the pipe to the harness and, while the student's code is at work, says on it every now and then where
/// that is.
///
/// Should the process have to be killed, the last of these samples tells the student where their code was: a killed
/// process cannot be asked any more. A call shorter than two intervals is never sampled.
final class Sampler {
    private static final int MAX_FRAMES = 5;
    private static final int MAX_CHARS = 300;

    private final FrameWriter replies;
    private final Thread student;

    /// Counts requests; guarded by this, like all that follows.
    private long request;

    private boolean working;
    private long sampled = -1;

    Sampler(FrameWriter replies, Thread student) {
        this.replies = replies;
        this.student = student;
    }

    /// Starts to look. Before the sources are there nothing is worth a look.
    void start() {
        Thread.ofPlatform().daemon().name("sampler").start(this::watch);
    }

    /// Says that the student's thread turns to a request.
    synchronized void working() {
        request++;
        working = true;
    }

    /// Sends a reply; no sample follows it until the next request.
    synchronized void reply(Reply reply) throws IOException {
        working = false;
        replies.write(reply);
    }

    private void watch() {
        try {
            while (true) {
                LockSupport.parkNanos(Reply.Sample.INTERVAL.toNanos());
                sample();
            }
        } catch (IOException e) {
            // The harness is gone; the student's thread will find out by itself.
        }
    }

    private synchronized void sample() throws IOException {
        if (working && sampled == request) {
            List<String> frames = frames(student.getStackTrace());
            if (!frames.isEmpty()) {
                replies.write(new Reply.Sample(frames));
            }
        }
        sampled = request;
    }

    /// The frames of the student's own classes, innermost first.
    static List<String> frames(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> SubmissionLoader.NAME.equals(frame.getClassLoaderName()))
                .limit(MAX_FRAMES)
                .map(frame -> StudentText.capped(StudentText.frame(frame), MAX_CHARS))
                .toList();
    }
}
