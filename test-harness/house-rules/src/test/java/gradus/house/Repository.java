package gradus.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the files of this repository from the folder that the tests run in.
final class Repository {
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", "dist", ".git");

    private Repository() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("gradus"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static List<Path> files(String name) {
        try (Stream<Path> walk = Files.walk(root())) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(name))
                    .filter(Repository::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> mainSources() {
        return files(".java").stream().filter(file -> !isTest(file)).toList();
    }

    static List<Path> testSources() {
        return files(".java").stream().filter(Repository::isTest).toList();
    }

    /// The attack corpus is tests too: hostile submissions, each run by one.
    static boolean isTest(Path file) {
        return file.toString().contains("/src/test/") || file.toString().contains("/sandbox/attacks/");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : root().relativize(file)) {
            if (SKIPPED.contains(part.toString()) || part.toString().startsWith(".gradus")) {
                return false;
            }
        }
        return true;
    }
}
