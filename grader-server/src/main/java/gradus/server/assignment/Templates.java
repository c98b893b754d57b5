package gradus.server.assignment;

import gradus.manifest.Gate;
import gradus.manifest.InvalidManifest;
import gradus.manifest.Manifest;
import gradus.manifest.ManifestReader;
import gradus.server.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The template folders of this installation, from which versions are published.
@ApplicationScoped
public class Templates {
    private static final Logger LOG = Logger.getLogger(Templates.class);
    private static final Pattern FOLDER_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Path shipped;
    private final Path installed;

    Templates(@ConfigProperty(name = "gradus.dist") Path dist, @ConfigProperty(name = "gradus.home") Path home) {
        this.shipped = dist.toAbsolutePath().normalize().resolve("assignments");
        this.installed = home.toAbsolutePath().normalize().resolve("templates");
    }

    /// Lists the folders that hold a usable manifest; the others are named in the log.
    public List<Template> all() {
        return Stream.concat(in(shipped).stream(), in(installed).stream()).toList();
    }

    private static List<Template> in(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isDirectory(folder)
                            && FOLDER_NAME
                                    .matcher(folder.getFileName().toString())
                                    .matches())
                    .sorted()
                    .flatMap(folder -> read(folder).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Finds one folder by its name; a name is never a path.
    ///
    /// What this server ships was proved when it was built. What somebody installed needs its own gate's proof.
    public Path folder(String name) {
        String safe = FOLDER_NAME.matcher(name).matches() ? name : "-";
        if (Files.isDirectory(shipped.resolve(safe))) {
            return shipped.resolve(safe);
        }
        Path folder = installed.resolve(safe);
        if (!Files.isDirectory(folder)) {
            throw Problem.invalid("template", "There is no template folder named '" + name + "'.");
        }
        requireGate(folder, name);
        return folder;
    }

    private static void requireGate(Path folder, String name) {
        try {
            if (Gate.of(folder).isEmpty()) {
                throw Problem.invalid(
                        "gate",
                        "The content of '" + name + "' has not passed its gate. Run gradus check on its sources, then"
                                + " gradus install.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Template> read(Path folder) {
        try {
            Manifest manifest = ManifestReader.read(folder);
            return Optional.of(new Template(
                    manifest.id(),
                    manifest.title(),
                    manifest.version(),
                    folder.getFileName().toString()));
        } catch (InvalidManifest e) {
            LOG.warnf("template folder %s is left out: %s", folder, e.getMessage());
            return Optional.empty();
        }
    }

    /// A folder that can be published.
    public record Template(String id, String title, String version, String folder) {}
}
