package gradus.runner.student;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.evidence.Cause;
import gradus.manifest.Limits;
import gradus.sandbox.Ending;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each limit says what is allowed, what was reached, and where the code was.
class BreachTest {
    private static final Limits LIMITS = new Limits(60, 20, 30, 512, 256, 1024, 50, 20);
    private static final List<String> SEEN =
            List.of("solution.Solution.step(Solution.java:42)", "solution.Solution.fit(Solution.java:17)");

    private static Breach breach(List<String> seen) {
        return new Breach(
                LIMITS, "fit", Duration.ofMillis(12_340), Duration.ofMillis(30_120), 391L << 20, 1 << 20, seen);
    }

    private static void assertFault(Cause cause, String sentence, StudentFault fault) {
        assertEquals(cause, fault.kind());
        assertEquals(sentence, fault.sentence());
        assertEquals(SEEN, fault.frames());
    }

    @Test
    void callThatIsLate() {
        assertFault(
                Cause.WALL_LIMIT,
                "Fit did not return within 20 s. Your code was last seen in solution.Solution.step(Solution.java:42)."
                        + " Is there a loop that never ends, or far more work than the task needs?",
                breach(SEEN).tooLate(Duration.ofSeconds(20)));
    }

    @Test
    void partOfASecondIsRoundedUp() {
        assertEquals(
                "Fit did not return within 3 s. Is there a loop that never ends, or far more work than the task needs?",
                breach(List.of()).tooLate(Duration.ofMillis(2001)).sentence());
    }

    @Test
    void attemptThatIsLate() {
        assertFault(
                Cause.WALL_LIMIT,
                "The attempt reached its limit of 60 s during fit, which had been running for 12.3 s. Your code was last"
                        + " seen in solution.Solution.step(Solution.java:42).",
                breach(SEEN).ended(new Ending.TimedOut()));
    }

    @Test
    void processorTime() {
        assertFault(
                Cause.CPU_LIMIT,
                "The process used 30.1 s of CPU time, and 30 s are allowed; it was stopped during fit. Your code was last"
                        + " seen in solution.Solution.step(Solution.java:42).",
                breach(SEEN).ended(new Ending.CpuExceeded()));
    }

    @Test
    void memory() {
        assertFault(
                Cause.MEMORY_LIMIT,
                "The process needed more than its 512 MB of memory during fit; when last measured it held 391 MB, and the"
                        + " JVM itself needs a quarter of the limit. Your code was last seen in"
                        + " solution.Solution.step(Solution.java:42). Keep only what the next step needs.",
                breach(SEEN).ended(new Ending.OutOfMemory()));
    }

    @Test
    void output() {
        assertFault(
                Cause.OUTPUT_LIMIT,
                "The process printed 1024 KB, and 256 KB are allowed; it was stopped during fit. Your code was last seen"
                        + " in solution.Solution.step(Solution.java:42). Remove the printing from the inner loop.",
                breach(SEEN).ended(new Ending.OutputExceeded()));
    }

    @Test
    void outputThatIsOneByteTooMuchLooksLikeMore() {
        Breach breach = new Breach(LIMITS, "fit", Duration.ZERO, Duration.ZERO, 0, (256 << 10) + 1, List.of());
        assertEquals(
                "The process printed 257 KB, and 256 KB are allowed; it was stopped during fit. Remove the printing from"
                        + " the inner loop.",
                breach.ended(new Ending.OutputExceeded()).sentence());
    }

    @Test
    void exitAndCrash() {
        assertFault(
                Cause.EXIT,
                "The process ended with exit code 7 during fit. Return from the method instead of calling System.exit or"
                        + " halt.",
                breach(SEEN).ended(new Ending.Exited(7)));
        assertFault(
                Cause.CRASH,
                "The process crashed (signal 11) during fit. Your code was last seen in"
                        + " solution.Solution.step(Solution.java:42).",
                breach(SEEN).ended(new Ending.Killed(11)));
        assertFault(
                Cause.CRASH,
                "The process's JVM crashed during fit. Your code was last seen in solution.Solution.step(Solution.java:42)."
                        + " Java code alone cannot do that: leave out Unsafe, native methods and the like.",
                breach(SEEN).ended(new Ending.Exited(127)));
    }

    @Test
    void aPipeThatWasClosed() {
        assertFault(
                Cause.PROTOCOL,
                "The process closed the pipe that its answers go through, during fit. Your code was last seen in"
                        + " solution.Solution.step(Solution.java:42). Print with System.out only; never"
                        + " close or write to file descriptors.",
                breach(SEEN).ended(new Ending.Stopped()));
    }
}
