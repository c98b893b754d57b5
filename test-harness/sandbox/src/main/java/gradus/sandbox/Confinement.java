package gradus.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One program to run confined: its command line (the first word is an absolute path), the files and folders it may
/// read, at the same paths inside, the whole of its environment, and its limits. Nothing is ever writable.
///
/// @param sharedBytes size of the memory that the program reads at [#SHARED] and the grader writes; 0 for none. Where
///     the kernel has no such memory that is an empty file
public record Confinement(
        List<String> command, List<Path> readOnly, Map<String, String> environment, Limits limits, long sharedBytes) {
    /// The number under which the program finds the shared memory open.
    static final int SHARED_DESCRIPTOR = 8;

    /// Where the program opens the shared memory.
    public static final Path SHARED = Path.of("/proc/self/fd/" + SHARED_DESCRIPTOR);

    public Confinement {
        command = List.copyOf(command);
        readOnly = List.copyOf(readOnly);
        environment = Map.copyOf(environment);
    }

    /// Without shared memory.
    public Confinement(List<String> command, List<Path> readOnly, Map<String, String> environment, Limits limits) {
        this(command, readOnly, environment, limits, 0);
    }
}
