package gradus.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One mounted tree of control groups and this process's own folder in it.
///
/// @param controllers what it controls, in version 1; version 2 says so in its files
record Hierarchy(Path folder, boolean unified, Set<String> controllers) {
    Hierarchy {
        controllers = Set.copyOf(controllers);
    }

    /// Finds all of them from the lines of `/proc/self/mountinfo` and `/proc/self/cgroup`.
    static List<Hierarchy> all(List<String> mounts, List<String> memberships) {
        List<Hierarchy> all = new ArrayList<>();
        for (String mount : mounts) {
            String[] halves = mount.split(" - ", 2);
            String[] where = halves[0].split(" ");
            String[] what = halves[1].split(" ");
            if (what[0].equals("cgroup2")) {
                membership(memberships, Set.of(""))
                        .ifPresent(own -> all.add(new Hierarchy(folder(where, own), true, Set.of())));
            } else if (what[0].equals("cgroup")) {
                Set<String> controllers = Set.of(what[what.length - 1].split(","));
                membership(memberships, controllers)
                        .ifPresent(own -> all.add(new Hierarchy(folder(where, own), false, controllers)));
            }
        }
        return all;
    }

    /// The path after the second colon of the line that names one of `controllers`; in version 2 it names none.
    private static Optional<Path> membership(List<String> memberships, Set<String> controllers) {
        return memberships.stream()
                .map(line -> line.split(":", 3))
                .filter(parts -> Set.of(parts[1].split(",")).stream().anyMatch(controllers::contains))
                .map(parts -> Path.of(parts[2]))
                .findFirst();
    }

    /// What is mounted may be a part of the tree, as in a container: then our own path continues from there.
    private static Path folder(String[] where, Path own) {
        Path root = Path.of(where[3]);
        Path mountPoint = Path.of(where[4]);
        return own.startsWith(root) ? mountPoint.resolve(root.relativize(own).toString()) : mountPoint;
    }
}
