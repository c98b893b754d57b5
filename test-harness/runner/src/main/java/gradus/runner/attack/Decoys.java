package gradus.runner.attack;

import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What lies beside the sandbox to be taken: files that all users of the machine may read, a token in the
/// environment, doors to knock at. Nothing of it may ever be seen or touched by a submission.
final class Decoys implements AutoCloseable {
    /// A token that whoever starts the harness puts into its environment.
    static final String VARIABLE = "GRADUS_CANARY";

    private final ScratchFolder scratch;
    private final Doors doors;
    private final List<String> canaries;
    private final Map<String, String> places = new HashMap<>();

    /// Lays out everything in a new folder below the machine's folder for temporary files.
    static Decoys create() {
        try {
            return new Decoys(new ScratchFolder());
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, "The decoys cannot be laid out: " + e, e);
        }
    }

    private Decoys(ScratchFolder scratch) throws IOException {
        this.scratch = scratch;
        Path folder = scratch.path();
        String ours = UUID.randomUUID().toString();
        String neighbours = UUID.randomUUID().toString();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = Files.writeString(folder.resolve("secret.txt"), ours + "\n");
        Path neighbour = Files.createDirectories(folder.resolve("neighbour/src"));
        Files.writeString(neighbour.resolve("Solution.java"), "// " + neighbours + "\n");
        doors = new Doors(folder);
        canaries = new ArrayList<>(List.of(ours, neighbours));
        environment().ifPresent(canaries::add);
        places.putAll(doors.places());
        places.put("secret-file", file.toString());
        places.put("neighbour", neighbour.toString());
        places.put("harness-pid", Long.toString(ProcessHandle.current().pid()));
    }

    private static Optional<String> environment() {
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(value -> !value.isBlank());
    }

    /// What is filled into the sources of an attack, by its name between two `@`.
    Map<String, String> places() {
        return places;
    }

    Path folder() {
        return scratch.path();
    }

    /// Says what of it was seen in a text or touched since the last call; empty when nothing was.
    List<String> disturbed(String output) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < canaries.size(); i++) {
            if (output.contains(canaries.get(i))) {
                found.add("canary " + i + " is in the output");
            }
        }
        int knocks = doors.knocks();
        if (knocks > 0) {
            found.add(knocks + " connections reached a socket of the machine");
        }
        if (environment().isEmpty()) {
            found.add("there is no canary in the environment: set " + VARIABLE);
        }
        return found;
    }

    @Override
    public void close() {
        try {
            doors.close();
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, "The doors cannot be closed: " + e, e);
        } finally {
            scratch.close();
        }
    }
}
