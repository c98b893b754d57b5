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
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// One student process and the frames to and from it. Used by one thread; dead after the first violation.
final class StudentSession implements AutoCloseable {
    /// Larger than any answer an assignment asks for (200,000 × 5 doubles are 8 MB), small against the harness's heap.
    private static final int MAX_FRAME = 96 << 20;

    private static final Duration BOOT_LIMIT = Duration.ofSeconds(60);
    private static final Duration ENDING_LIMIT = Duration.ofSeconds(5);

    private static final ScheduledExecutorService DEADLINES = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("call-deadlines").daemon().factory());

    private final SandboxedProcess process;
    private final Limits limits;
    private final FrameReader replies;
    private final FrameWriter requests;

    StudentSession(SandboxedProcess process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.replies = new FrameReader(process.output(), MAX_FRAME);
        this.requests = new FrameWriter(process.input());
    }

    /// Waits until the process is primed. No student code is in it yet, so a failure here is ours.
    void awaitReady() {
        try (Deadline _ = new Deadline(BOOT_LIMIT)) {
            if (!(replies.reply() instanceof Incoming.Message<Reply>(Reply.Ready _))) {
                throw notStarted("it did not say that it is ready");
            }
        } catch (IOException | MalformedFrame e) {
            throw notStarted(String.valueOf(e.getMessage()));
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
        process.startClock();
    }

    /// Sends a request and waits for its reply, at most `limit`.
    ///
    /// @throws StudentFault when the process ends, breaks the protocol or takes too long; the process is dead then
    Reply ask(Request request, String what, Duration limit) {
        try (Deadline deadline = new Deadline(limit)) {
            Answer answer = exchange(request);
            if (answer instanceof Answer.Whole(Reply reply)) {
                return reply;
            }
            if (deadline.passed()) {
                throw new StudentFault(Cause.WALL_LIMIT, tooLate(what, limit));
            }
            boolean ended = hasEnded();
            process.kill();
            if (answer instanceof Answer.Garbage(String why) && !ended) {
                throw new StudentFault(
                        Cause.PROTOCOL,
                        "The process answered " + what + " with bytes that are not an answer (" + why
                                + "). Print with System.out only; never write to file descriptors.");
            }
            throw endOf(process.await(ENDING_LIMIT), what);
        }
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
            return switch (replies.reply()) {
                case Incoming.Message<Reply>(Reply reply) -> new Answer.Whole(reply);
                case Incoming.End<Reply> _ -> new Answer.Nothing();
            };
        } catch (MalformedFrame e) {
            return new Answer.Garbage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // The pipe broke because the process ended: its ending says why.
            return new Answer.Nothing();
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

    /// Kills the process when a time is over; closed in time, it does nothing.
    private final class Deadline implements AutoCloseable {
        private final AtomicBoolean passed = new AtomicBoolean();
        private final Future<?> alarm;

        Deadline(Duration limit) {
            alarm = DEADLINES.schedule(this::pass, limit.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void pass() {
            passed.set(true);
            process.kill();
        }

        boolean passed() {
            return passed.get();
        }

        @Override
        public void close() {
            alarm.cancel(false);
        }
    }

    private String tooLate(String what, Duration limit) {
        return String.format(
                Locale.ROOT,
                "%s did not return within %.0f s. Is there a loop that never ends, or far more work than the task needs?",
                capitalised(what),
                Math.ceil(limit.toMillis() / 1000.0));
    }

    private StudentFault endOf(Ending ending, String what) {
        return switch (ending) {
            case Ending.Exited(int code) ->
                new StudentFault(
                        Cause.EXIT,
                        "The process ended with exit code " + code + " during " + what
                                + ". Return from the method instead of calling System.exit or halt.");
            case Ending.TimedOut _ ->
                new StudentFault(
                        Cause.WALL_LIMIT,
                        "The attempt reached its limit of " + limits.wallSeconds() + " s during " + what + ".");
            case Ending.CpuExceeded _ ->
                new StudentFault(
                        Cause.CPU_LIMIT,
                        "The process used its " + limits.cpuSeconds() + " s of CPU time; it was stopped during " + what
                                + ".");
            case Ending.OutOfMemory _ ->
                new StudentFault(
                        Cause.MEMORY_LIMIT,
                        "The process needed more than its " + limits.memoryMb() + " MB of memory during " + what
                                + ". Keep only what the next step needs.");
            // Where the kernel counts threads, starting one too many is an OutOfMemoryError: the same verdict here.
            case Ending.TooManyThreads _ ->
                new StudentFault(
                        Cause.MEMORY_LIMIT,
                        "The process ran more threads than it may; it was stopped during " + what
                                + ". Wait for threads to end before starting more.");
            case Ending.OutputExceeded _ ->
                new StudentFault(
                        Cause.OUTPUT_LIMIT,
                        "The process printed more than " + limits.outputKb() + " KB; it was stopped during " + what
                                + ". Remove the printing from the inner loop.");
            case Ending.Killed(int signal) ->
                new StudentFault(Cause.CRASH, "The process crashed (signal " + signal + ") during " + what + ".");
        };
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    boolean alive() {
        return process.alive();
    }

    Duration cpuTime() {
        return process.cpuTime();
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
        process.close();
    }
}
