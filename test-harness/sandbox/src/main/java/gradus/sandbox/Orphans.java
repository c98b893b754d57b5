package gradus.sandbox;

import java.util.List;
import java.util.Optional;

/// Sandboxes that a killed grader left half built.
///
/// bubblewrap's inner process waits until the outer one has let it into its user namespace, and only then asks to
/// die with it. If the grader is killed in these few milliseconds, the outer process goes with it and the inner
/// one waits for ever, without having run anything.
final class Orphans {
    private static final int FIRST_PROCESS = 1;
    private static final List<String> OURS = List.of("--die-with-parent", "--hostname", "sandbox", "--as-pid-1");

    private Orphans() {}

    /// Ends those that we may end.
    static void end() {
        // In a container the grader itself may be process 1, and what it started is no orphan.
        if (ProcessHandle.current().pid() != FIRST_PROCESS) {
            ProcessHandle.allProcesses().filter(Orphans::isOne).forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static boolean isOne(ProcessHandle process) {
        Optional<String[]> words = process.info().arguments();
        return process.parent()
                        .map(ProcessHandle::pid)
                        .filter(pid -> pid == FIRST_PROCESS)
                        .isPresent()
                && process.info()
                        .command()
                        .filter(program -> program.endsWith("/bwrap"))
                        .isPresent()
                && words.filter(all -> List.of(all).containsAll(OURS)).isPresent();
    }
}
