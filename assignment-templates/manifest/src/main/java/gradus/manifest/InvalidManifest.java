package gradus.manifest;

import java.util.List;

/// An `assignment.yaml` that cannot be used; each problem says where it is and what to write instead.
public final class InvalidManifest extends Exception {
    private final List<String> problems;

    public InvalidManifest(String file, List<String> problems) {
        super(file + ": " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
