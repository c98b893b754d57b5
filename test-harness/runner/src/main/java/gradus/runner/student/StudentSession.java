package gradus.runner.student;

import gradus.evidence.Cause;
import gradus.manifest.Limits;
import gradus.protocol.FrameReader;
import gradus.protocol.FrameWriter;
import gradus.protocol.Incoming;
import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import gradus.protocol.Request;
import gradus.runner.fault.PlatformFault;
import gradus.sandbox.Ending;
import gradus.sandbox.SandboxedProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/// One student process and the frames to and from it. Used by one thread; dead after the first violation.
final class StudentSession implements WarmPool.Perishable {
    /// Larger than any answer an assignment asks for (200,000 × 5 doubles are 8 MB), small against the harness's
    /// heap.
    private static final int MAX_FRAME = 96 << 20;

    private static final Duration BOOT_LIMIT = Duration.ofSeconds(60);
    private static final Ending KILLED = new Ending.Killed(9);
    private static final Duration ENDING_LIMIT = Duration.ofSeconds(5);

    private final SandboxedProcess process;
    private final Limits limits;
    private final FrameReader replies;
    private final FrameWriter requests;
    private final CallLimit limit;
    private final Samples samples = new Samples();
    private Duration cpuBefore = Duration.ZERO;
    private ByteBuffer shared = ByteBuffer.allocate(0);

    StudentSession(SandboxedProcess process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.replies = new FrameReader(process.output(), MAX_FRAME);
        this.requests = new FrameWriter(process.input());
        this.limit = new CallLimit(process::kill);
    }

    /// Waits until the process is primed. No student code is in it yet, so a failure here is ours.
    void awaitReady() {
        limit.begin(BOOT_LIMIT);
        try {
            if (replies.reply() instanceof Incoming.Message<Reply>(Reply.Ready(int version, boolean sees))
                    && version == Reply.Ready.CURRENT) {
                shared = sees ? process.shared() : shared;
            } else {
                throw notStarted("it did not say that it is ready");
            }
        } catch (IOException | MalformedFrame e) {
            throw notStarted(String.valueOf(e.getMessage()));
        } finally {
            limit.end();
        }
    }

    private PlatformFault notStarted(String detail) {
        process.kill();
        return new PlatformFault(
                PlatformFault.Code.STUDENT_PROCESS,
                "The student process did not start: " + detail + "; it ended with " + process.await(ENDING_LIMIT)
                        + "; its log: " + process.log());
    }

    void startClock() {
        cpuBefore = process.cpuTime();
        process.startClock();
    }

    /// Memory for the arguments of the next call; empty when everything goes through the pipe.
    ByteBuffer shared() {
        return shared;
    }

    /// Sends a request and waits for its reply, at most `most`.
    ///
    /// @throws StudentFault when the process ends, breaks the protocol or takes too long; the process is dead then
    Reply ask(Request request, String what, Duration most) {
        long asked = System.nanoTime();
        samples.forget();
        limit.begin(most);
        Answer answer = exchange(request);
        boolean late = limit.end();
        return answer instanceof Answer.Whole(Reply reply) ? reply : unanswered(answer, what, asked, late, most);
    }

    private Reply unanswered(Answer answer, String what, long asked, boolean late, Duration most) {
        boolean ended = late || hasEnded();
        process.kill();
        if (answer instanceof Answer.Garbage(String why) && !ended) {
            throw new StudentFault(
                    Cause.PROTOCOL,
                    "The process answered " + what + " with bytes that are not an answer (" + why
                            + "). Print with System.out only; never write to file descriptors.");
        }
        Ending ending = process.await(ENDING_LIMIT);
        if (!late && ended && ending.equals(KILLED)) {
            throw killedFromOutside(what);
        }
        Breach breach = new Breach(
                limits,
                what,
                Duration.ofNanos(System.nanoTime() - asked),
                cpuTime(),
                peakMemoryBytes(),
                logBytes(),
                samples.last());
        throw late ? breach.tooLate(most) : breach.ended(ending);
    }

    /// The sandbox does not let a program send this signal, not even to itself, and we did not send it either.
    private static PlatformFault killedFromOutside(String what) {
        return new PlatformFault(
                PlatformFault.Code.STUDENT_PROCESS,
                "The student process was killed from outside (signal 9) during " + what + ": by the kernel, because the"
                        + " machine ran out of memory, or by somebody with the right to.");
    }

    /// What one exchange brought.
    private sealed interface Answer {
        record Whole(Reply reply) implements Answer {}

        record Garbage(String why) implements Answer {}

        record Nothing() implements Answer {}
    }

    private Answer exchange(Request request) {
        try {
            requests.write(request);
            return answer();
        } catch (MalformedFrame e) {
            return new Answer.Garbage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // The pipe broke because the process ended: its ending says why.
            return new Answer.Nothing();
        }
    }

    private Answer answer() throws IOException, MalformedFrame {
        while (true) {
            switch (replies.reply()) {
                case Incoming.Message<Reply>(Reply.Sample sample) -> samples.keep(sample);
                case Incoming.Message<Reply>(Reply reply) -> {
                    return new Answer.Whole(reply);
                }
                case Incoming.End<Reply> _ -> {
                    return new Answer.Nothing();
                }
            }
        }
    }

    /// A frame that breaks off because the process died is the process's ending, not a wrong answer.
    private boolean hasEnded() {
        long until = System.nanoTime() + Duration.ofMillis(200).toNanos();
        while (process.alive() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return !process.alive();
    }

    @Override
    public boolean alive() {
        return process.alive();
    }

    /// CPU time since the clock was started; what priming took is ours.
    Duration cpuTime() {
        Duration used = process.cpuTime().minus(cpuBefore);
        return used.isNegative() ? Duration.ZERO : used;
    }

    long peakMemoryBytes() {
        return process.peakMemoryBytes();
    }

    String log() {
        return process.log();
    }

    long logBytes() {
        return process.logBytes();
    }

    @Override
    public void close() {
        limit.close();
        process.close();
    }
}
