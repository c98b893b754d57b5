package gradus.server.assignment;

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

    private final Path root;

    Templates(@ConfigProperty(name = "gradus.dist") Path dist) {
        this.root = dist.toAbsolutePath().normalize().resolve("assignments");
    }

    /// Lists the folders that hold a usable manifest; the others are named in the log.
    public List<Template> all() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .flatMap(folder -> read(folder).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Finds one folder by its name; a name is never a path.
    public Path folder(String name) {
        Path folder = root.resolve(FOLDER_NAME.matcher(name).matches() ? name : "-");
        if (!Files.isDirectory(folder)) {
            throw Problem.invalid("template", "There is no template folder named '" + name + "'.");
        }
        return folder;
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
