package gradus.runner.bundle;

import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folder that `./gradus build` makes: the libraries of each process, the natives, and the shipped assignments.
public record Distribution(Path root) {
    /// Finds the distribution that this program was started from.
    ///
    /// @throws PlatformFault when the system property `gradus.dist` does not name one
    public static Distribution current() {
        String property = System.getProperty("gradus.dist", "");
        Path root = Path.of(property).toAbsolutePath().normalize();
        if (property.isEmpty() || !Files.isDirectory(root.resolve("lib/student"))) {
            throw new PlatformFault(
                    PlatformFault.Code.DISTRIBUTION_INCOMPLETE,
                    "There is no distribution at '" + property + "'. Run ./gradus build first.");
        }
        return new Distribution(root);
    }

    public List<Path> studentJars() {
        return jars(root.resolve("lib/student"));
    }

    public List<Path> torchJars() {
        return jars(root.resolve("lib/torch"));
    }

    /// Classes of the student process, ready to be mapped.
    public AotCache studentCache() {
        return AotCache.of(root.resolve("aot/student.aot"));
    }

    /// The same for a student process with libtorch, whose JVM has other rights.
    public AotCache torchCache() {
        return AotCache.of(root.resolve("aot/student-torch.aot"));
    }

    /// The same for the grading process.
    public AotCache harnessCache() {
        return AotCache.of(root.resolve("aot/harness.aot"));
    }

    /// What a suite is compiled against and runs with.
    public List<Path> harnessJars() {
        return jars(root.resolve("lib/harness"));
    }

    /// The sources of a shipped assignment, from which a new one is made.
    public Path template(String id) throws BadInput {
        Path folder = root.resolve("templates").resolve(id);
        if (id.contains("/") || !Files.isDirectory(folder)) {
            throw new BadInput(
                    "There is no template '" + id + "'. Shipped here: " + String.join(", ", shipped()) + ".");
        }
        return folder;
    }

    public Path natives() {
        return root.resolve("natives");
    }

    /// Resolves what a person typed: the id of a shipped assignment, or the path of a bundle folder.
    public Path assignmentFolder(String idOrPath) throws BadInput {
        Path shipped = root.resolve("assignments").resolve(idOrPath);
        if (!idOrPath.contains("/") && Files.isDirectory(shipped)) {
            return shipped;
        }
        Path folder = Path.of(idOrPath).toAbsolutePath().normalize();
        if (Files.isDirectory(folder)) {
            return folder;
        }
        throw new BadInput(
                "There is no assignment '" + idOrPath + "'. Shipped here: " + String.join(", ", shipped()) + ".");
    }

    /// The ids of the shipped assignments, sorted.
    public List<String> shipped() {
        try (Stream<Path> folders = Files.list(root.resolve("assignments"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PlatformFault(
                    PlatformFault.Code.DISTRIBUTION_INCOMPLETE,
                    "the assignments of " + root + " cannot be listed: " + e.getMessage(),
                    e);
        }
    }

    /// Refuses an author's assignment that is called like a shipped one: `check` and the server would take that
    /// one.
    public void requireOwnId(String id) throws BadInput {
        if (shipped().contains(id)) {
            throw new BadInput("'" + id + "' is the id of a shipped assignment. Give yours another one.");
        }
    }

    static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PlatformFault(
                    PlatformFault.Code.DISTRIBUTION_INCOMPLETE, folder + " cannot be listed: " + e.getMessage(), e);
        }
    }
}
