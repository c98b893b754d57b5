package gradus.runner.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Which processes an attempt has left running.
final class ProcessTable {
    /// How long an attempt may take to disappear.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final List<String> OURS = List.of("gradus.host.StudentHost", Surroundings.MARK);

    private ProcessTable() {}

    /// Waits until nothing is left, and names what is left after two seconds.
    ///
    /// @param sandbox through which the attempt was started
    /// @param began when the attempt began; an orphan that ran before is not its doing
    static List<String> left(CountedSandbox sandbox, Instant began) {
        long until = System.nanoTime() + GRACE.toNanos();
        List<ProcessHandle> left = leftNow(sandbox, began);
        while (!left.isEmpty() && System.nanoTime() < until) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            left = leftNow(sandbox, began);
        }
        return left.stream()
                .map(process -> "process " + process.pid() + " is still there: "
                        + process.info().commandLine().orElse("a zombie"))
                .toList();
    }

    /// What the sandbox started, and orphans that look like a student's process: a daemon has no parent to tell.
    private static List<ProcessHandle> leftNow(CountedSandbox sandbox, Instant began) {
        return Stream.concat(
                        sandbox.started().stream(),
                        ProcessHandle.allProcesses().filter(process -> isOrphan(process, began)))
                .filter(ProcessHandle::isAlive)
                .distinct()
                .toList();
    }

    private static boolean isOrphan(ProcessHandle process, Instant began) {
        String line = process.info().commandLine().orElse("");
        return process.parent().map(ProcessHandle::pid).orElse(1L) == 1
                && OURS.stream().anyMatch(line::contains)
                && process.info()
                        .startInstant()
                        .map(started -> started.isAfter(began))
                        .orElse(false);
    }
}
