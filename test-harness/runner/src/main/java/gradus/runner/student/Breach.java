package gradus.runner.student;

import gradus.evidence.Cause;
import gradus.manifest.Limits;
import gradus.sandbox.Ending;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Tells a student why their process was stopped: the limit, what was reached, and where their code was last seen.
///
/// @param what the method that was asked, or another activity
/// @param lasted since the question was asked
/// @param cpu what the process used since it got the sources
/// @param lastSeen the student's frames in the last sample, innermost first; empty when there was none in time
record Breach(
        Limits limits,
        String what,
        Duration lasted,
        Duration cpu,
        long memoryBytes,
        long outputBytes,
        List<String> lastSeen) {
    /// What is left of a JVM that ended itself by `abort()`: as the first process of its namespace it is not reached
    /// by its own signal, and leaves with this.
    private static final int ABORTED = 127;

    Breach {
        lastSeen = List.copyOf(lastSeen);
    }

    /// The exchange took longer than `limit`.
    StudentFault tooLate(Duration limit) {
        return fault(
                Cause.WALL_LIMIT,
                String.format(
                        Locale.ROOT,
                        "%s did not return within %.0f s.%s Is there a loop that never ends, or far more work than the task"
                                + " needs?",
                        capitalised(what),
                        Math.ceil(limit.toMillis() / 1000.0),
                        where()));
    }

    /// The process ended before it answered.
    StudentFault ended(Ending ending) {
        return switch (ending) {
            case Ending.Exited(int code) -> exited(code);
            case Ending.TimedOut _ ->
                fault(
                        Cause.WALL_LIMIT,
                        "The attempt reached its limit of " + limits.wallSeconds() + " s during " + what
                                + ", which had been running for " + seconds(lasted) + " s." + where());
            case Ending.CpuExceeded _ ->
                fault(
                        Cause.CPU_LIMIT,
                        "The process used " + seconds(cpu) + " s of CPU time, and " + limits.cpuSeconds()
                                + " s are allowed; it was stopped during " + what + "." + where());
            case Ending.OutOfMemory _ -> fault(Cause.MEMORY_LIMIT, outOfMemory());
            // Where the kernel counts threads, starting one too many fails inside, with the same verdict.
            case Ending.TooManyThreads _ ->
                fault(
                        Cause.THREAD_LIMIT,
                        "The process ran more threads than it may; it was stopped during " + what + "." + where()
                                + " Wait for threads to end before starting more.");
            case Ending.OutputExceeded _ ->
                fault(
                        Cause.OUTPUT_LIMIT,
                        "The process printed " + kilobytes() + " KB, and " + limits.outputKb()
                                + " KB are allowed; it was stopped during " + what + "." + where()
                                + " Remove the printing from the inner loop.");
            case Ending.Stopped _ ->
                fault(
                        Cause.PROTOCOL,
                        "The process closed the pipe that its answers go through, during " + what + "." + where()
                                + " Print with System.out only; never close or write to file descriptors.");
            case Ending.Killed(int signal) ->
                fault(Cause.CRASH, "The process crashed (signal " + signal + ") during " + what + "." + where());
        };
    }

    private StudentFault exited(int code) {
        return code == ABORTED
                ? fault(
                        Cause.CRASH,
                        "The process's JVM crashed during " + what + "." + where()
                                + " Java code alone cannot do that: leave out Unsafe, native methods and the like.")
                : fault(
                        Cause.EXIT,
                        "The process ended with exit code " + code + " during " + what
                                + ". Return from the method instead of calling System.exit or halt.");
    }

    private String outOfMemory() {
        return "The process needed more than its " + limits.memoryMb() + " MB of memory during " + what
                + "; when last measured it held " + (memoryBytes >> 20) + " MB, and the JVM itself needs a quarter of"
                + " the limit." + where() + " Keep only what the next step needs.";
    }

    /// Rounded up: what was reached is more than the limit, and has to look so.
    private long kilobytes() {
        return Math.max(limits.outputKb() + 1L, (outputBytes + 1023) >> 10);
    }

    private String where() {
        return lastSeen.isEmpty() ? "" : " Your code was last seen in " + lastSeen.getFirst() + ".";
    }

    private StudentFault fault(Cause cause, String sentence) {
        return new StudentFault(cause, sentence, lastSeen);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
