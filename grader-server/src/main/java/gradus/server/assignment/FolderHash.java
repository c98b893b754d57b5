package gradus.server.assignment;

import gradus.server.platform.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/// Names a folder by what is in it: paths and contents, not times or owners.
final class FolderHash {
    private FolderHash() {}

    static String of(Path folder) throws IOException {
        MessageDigest digest = Hashes.sha256();
        for (Path file : files(folder)) {
            String line = name(folder, file) + "\0" + Hashes.of(Files.readAllBytes(file)) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return Hashes.hex(digest.digest());
    }

    /// Lists all files below a folder in the order of their names.
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted((a, b) -> name(folder, a).compareTo(name(folder, b)))
                    .toList();
        }
    }

    /// Writes a file's path below the folder with `/`, whatever the machine does.
    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
