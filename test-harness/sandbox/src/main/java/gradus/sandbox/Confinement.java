package gradus.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One program to run confined: its command line (the first word is an absolute path), the files and folders it may
/// read, at the same paths inside, the whole of its environment, and its limits. Nothing is ever writable.
public record Confinement(List<String> command, List<Path> readOnly, Map<String, String> environment, Limits limits) {
    public Confinement {
        command = List.copyOf(command);
        readOnly = List.copyOf(readOnly);
        environment = Map.copyOf(environment);
    }
}
