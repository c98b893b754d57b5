package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where this grader may make control groups for its sandboxes: below its own, in each hierarchy that lets it.
///
/// Version 1 has a hierarchy per controller, version 2 one for all. Where neither can be written there are none,
/// and the watcher and the kernel's limits per process hold alone.
record ControlGroups(Map<Path, Set<String>> places) {
    private static final Set<String> WANTED = Set.of("memory", "pids", "cpu", "cpuacct");
    private static final Set<String> UNIFIED = Set.of("memory", "pids", "cpu");
    private static final String PREFIX = "gradus-";
    private static final AtomicLong NUMBER = new AtomicLong();

    ControlGroups {
        places = Map.copyOf(places);
    }

    static ControlGroups none() {
        return new ControlGroups(Map.of());
    }

    /// Looks where groups can be made, and removes those that a killed grader left.
    static ControlGroups find() {
        try {
            ControlGroups found = of(
                    Files.readAllLines(Path.of("/proc/self/mountinfo")),
                    Files.readAllLines(Path.of("/proc/self/cgroup")));
            found.places.keySet().forEach(ControlGroups::sweep);
            return found;
        } catch (IOException e) {
            return none(); // a machine without the files has no groups
        }
    }

    /// Tries every hierarchy of `mounts` at the grader's own place in it.
    static ControlGroups of(List<String> mounts, List<String> memberships) {
        Map<Path, Set<String>> places = new LinkedHashMap<>();
        for (Hierarchy hierarchy : Hierarchy.all(mounts, memberships)) {
            Set<String> wanted =
                    hierarchy.controllers().stream().filter(WANTED::contains).collect(Collectors.toUnmodifiableSet());
            if (hierarchy.unified()) {
                place(hierarchy.folder()).ifPresent(place -> places.put(place, controllers(place)));
            } else if (!wanted.isEmpty() && writable(hierarchy.folder())) {
                places.put(hierarchy.folder(), wanted);
            }
        }
        return new ControlGroups(places);
    }

    /// In version 2 a group with processes has no groups below it with controllers, unless it is the root: next to
    /// our own then, as systemd's `DelegateSubgroup=` arranges it. Without controllers a group can still be killed
    /// as one.
    private static Optional<Path> place(Path own) {
        return Stream.of(own, own.resolveSibling(""))
                .map(Path::normalize)
                .filter(folder -> Files.exists(folder.resolve("cgroup.subtree_control")))
                .filter(ControlGroups::delegates)
                .findFirst()
                .or(() -> Optional.of(own).filter(ControlGroups::writable));
    }

    private static boolean delegates(Path folder) {
        try {
            if (!words(folder.resolve("cgroup.controllers")).containsAll(UNIFIED)) {
                return false;
            }
            if (!words(folder.resolve("cgroup.subtree_control")).containsAll(UNIFIED)) {
                Files.writeString(folder.resolve("cgroup.subtree_control"), "+memory +pids +cpu");
            }
            return writable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static Set<String> controllers(Path place) {
        try {
            return words(place.resolve("cgroup.subtree_control")).containsAll(UNIFIED) ? UNIFIED : Set.of();
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static Set<String> words(Path file) throws IOException {
        return Set.of(Files.readString(file).strip().split("\\s+"));
    }

    private static boolean writable(Path folder) {
        Path attempt = folder.resolve(name());
        try {
            Files.delete(Files.createDirectory(attempt));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String name() {
        return PREFIX + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    }

    /// Removes the groups of graders that no longer run; one with processes in it stays by itself.
    static void sweep(Path place) {
        try (Stream<Path> children = Files.list(place)) {
            for (Path child : children.filter(ControlGroups::orphaned).toList()) {
                Files.delete(child);
            }
        } catch (IOException e) {
            // Still in use, or removed by a grader that starts beside us.
        }
    }

    private static boolean orphaned(Path group) {
        String[] parts = group.getFileName().toString().split("-");
        return parts.length == 3
                && (parts[0] + "-").equals(PREFIX)
                && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
    }

    boolean limit(String controller) {
        return places.values().stream().anyMatch(controllers -> controllers.contains(controller));
    }

    /// Whether a whole group can be killed at once.
    boolean killable() {
        return places.keySet().stream().anyMatch(place -> Files.exists(place.resolve("cgroup.subtree_control")));
    }

    /// Makes the group of one sandbox, with its limits set.
    ControlGroup create(Limits limits) throws IOException {
        String name = name();
        List<Path> folders = new ArrayList<>();
        for (Path place : places.keySet()) {
            folders.add(place.resolve(name));
        }
        ControlGroup group = new ControlGroup(folders);
        try {
            for (Path folder : folders) {
                Files.createDirectory(folder);
            }
            group.limit(limits);
            return group;
        } catch (IOException e) {
            group.close();
            throw e;
        }
    }
}
