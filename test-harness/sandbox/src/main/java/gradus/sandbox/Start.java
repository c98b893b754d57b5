package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Starts the command line that builds a sandbox and becomes the program, the same for every way of holding.
///
/// @param before words to put before everything else
/// @param filter what to leave open as descriptor 9, which Java cannot do by itself
/// @param words the rest of the command line
record Start(Path shell, List<String> before, Path filter, List<String> words, ProcessReading.Program program) {
    /// Opens the filter and the shared memory and becomes the rest of the line.
    private static final String OPENED =
            "exec 9<\"$1\" " + Confinement.SHARED_DESCRIPTOR + "<\"$2\"; shift 2; exec \"$@\"";

    Start {
        before = List.copyOf(before);
        words = List.copyOf(words);
    }

    /// Starts it in `slot`, which is given back when the program ends or does not start.
    SandboxedProcess in(Slot slot, Confinement confinement, Set<Protection> protections) throws SandboxUnavailable {
        SharedMemory shared = SharedMemory.of(confinement.sharedBytes());
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(shell.toString(), "-c", OPENED, "sandbox", filter.toString()));
        command.add(shared.path().toString());
        command.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile());
        if (protections.contains(Protection.EMPTY_ENVIRONMENT)) {
            // bubblewrap's own environment would be readable inside as that of process 1.
            builder.environment().clear();
        }
        try {
            Process outer = Spawner.start(builder);
            // Now, while it is still a shell of our own user.
            WidePipes.of(outer.pid());
            SandboxedProcess process = new SandboxedProcess(outer, program, confinement.limits(), slot, shared);
            process.begin();
            return process;
        } catch (IOException e) {
            shared.close();
            slot.close();
            throw new SandboxUnavailable("The sandbox could not be started: " + e.getMessage(), e);
        }
    }
}
