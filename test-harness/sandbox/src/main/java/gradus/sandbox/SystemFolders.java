package gradus.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The parts of the machine's own system that a JVM needs inside: the dynamic loader and the C library's folder.
final class SystemFolders {
    /// Debian and its relatives keep libraries by architecture; others have /usr/lib64, which here holds the
    /// loader.
    private static final List<Path> LIBRARIES = List.of(Path.of("/usr/lib/x86_64-linux-gnu"), Path.of("/usr/lib64"));

    /// Links into /usr on a merged system, folders of their own on an older one.
    private static final List<Path> ROOT_LIBRARIES = List.of(Path.of("/lib"), Path.of("/lib64"));

    private SystemFolders() {}

    /// The bubblewrap arguments that bring them in, read-only and at their own paths.
    static List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        for (Path folder : LIBRARIES) {
            if (Files.isDirectory(folder)) {
                arguments.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
            }
        }
        for (Path folder : ROOT_LIBRARIES) {
            if (Files.isSymbolicLink(folder)) {
                arguments.addAll(List.of("--symlink", target(folder), folder.toString()));
            } else if (Files.isDirectory(folder)) {
                arguments.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
            }
        }
        return arguments;
    }

    /// The same as folders of the machine, without links.
    static List<Path> real() {
        return Stream.concat(
                        LIBRARIES.stream(), ROOT_LIBRARIES.stream().filter(folder -> !Files.isSymbolicLink(folder)))
                .filter(Files::isDirectory)
                .toList();
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
