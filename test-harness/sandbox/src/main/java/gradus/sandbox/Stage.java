package gradus.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shows a sandbox's user what root keeps in a closed folder, such as an installation under /root.
///
/// The user of a sandbox owns nothing and cannot pass a folder that is closed to others. Root can, so it first
/// shows what lies behind such a folder at another place, in a mount namespace that only this sandbox has.
/// Nothing on disk changes, and no other program sees it.
record Stage(Path place, List<Path> roots, Map<Path, Path> sources) {
    /// Empty folders that a system has for passing mounts; one is covered, in the sandbox's namespace only.
    private static final List<Path> PLACES = List.of(Path.of("/mnt"), Path.of("/media"), Path.of("/srv"));

    /// Covers the place with a small file system, shows each root under its number there, and becomes the rest.
    private static final String SET_UP = """
            set -e
            PATH=/usr/bin:/bin
            mount -t tmpfs -o mode=755,size=1m stage "$1"
            cd "$1"
            shift
            number=0
            while [ "$1" != -- ]; do
              if [ -d "$1" ]; then mkdir $number; else : > $number; fi
              mount --bind "$1" $number
              number=$((number + 1))
              shift
            done
            shift
            cd /
            exec "$@"
            """;

    Stage {
        roots = List.copyOf(roots);
        sources = Map.copyOf(sources);
    }

    /// A stage for a sandbox that can reach everything by itself.
    static Stage none() {
        return new Stage(PLACES.getFirst(), List.of(), Map.of());
    }

    /// Plans a stage for `paths`, which may be empty.
    static Stage of(List<Path> paths) throws SandboxUnavailable {
        Path place = place(paths);
        List<Path> roots = new ArrayList<>();
        Map<Path, Path> sources = new HashMap<>();
        for (Path path : paths) {
            Path closed = closedFolder(path);
            if (!closed.equals(path)) {
                Path root = closed.resolve(closed.relativize(path).getName(0));
                if (!roots.contains(root)) {
                    roots.add(root);
                }
                sources.put(path, place.resolve("" + roots.indexOf(root)).resolve(root.relativize(path)));
            }
        }
        return new Stage(place, roots, sources);
    }

    /// Where the sandbox's user finds `path` on the machine.
    Path source(Path path) {
        return sources.getOrDefault(path, path);
    }

    /// The words to put before a command line, none when nothing has to be shown.
    List<String> words(Tools tools) throws SandboxUnavailable {
        if (roots.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(
                List.of(Tools.find("unshare", "util-linux").toString(), "--mount", "--propagation", "private", "--"));
        words.addAll(List.of(tools.shell().toString(), "-c", SET_UP, "stage", place.toString()));
        roots.forEach(root -> words.add(root.toString()));
        words.add("--");
        return words;
    }

    /// The folder nearest to `path` that others may not pass, or `path` itself when there is none.
    static Path closedFolder(Path path) throws SandboxUnavailable {
        for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
            if (!Reach.permissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return folder;
            }
        }
        return path;
    }

    private static Path place(List<Path> paths) throws SandboxUnavailable {
        return PLACES.stream()
                .filter(Files::isDirectory)
                .filter(place -> paths.stream().noneMatch(path -> path.startsWith(place)))
                .findFirst()
                .orElseThrow(
                        () -> new SandboxUnavailable(
                                "None of the folders " + PLACES
                                        + " is free, but one is needed to show a sandbox what lies in closed folders. Run: mkdir /mnt"));
    }
}
