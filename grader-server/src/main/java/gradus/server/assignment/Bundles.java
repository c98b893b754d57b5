package gradus.server.assignment;

import gradus.manifest.FolderTree;
import gradus.manifest.InvalidManifest;
import gradus.manifest.Manifest;
import gradus.manifest.ManifestReader;
import gradus.manifest.TreeHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The frozen bundles below the data folder, one folder per content hash, never changed once they are there.
@ApplicationScoped
public class Bundles {
    private static final String FOLDER = "bundles";

    private final Path home;
    private final Map<String, Bundle> known = new ConcurrentHashMap<>();

    Bundles(@ConfigProperty(name = "gradus.home") Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /// Opens the bundle of a published version.
    public Bundle of(AssignmentVersion version) {
        return known.computeIfAbsent(version.bundleHash, hash -> open(hash, home.resolve(version.bundlePath)));
    }

    /// Finds a frozen bundle by the beginning of its hash; empty where none or more than one has it.
    public Optional<Bundle> startingWith(String prefix) {
        Path root = home.resolve(FOLDER);
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(root)) {
            List<String> hashes = folders.map(folder -> folder.getFileName().toString())
                    .filter(hash -> hash.startsWith(prefix))
                    .toList();
            return hashes.size() == 1
                    ? Optional.of(known.computeIfAbsent(hashes.getFirst(), hash -> open(hash, root.resolve(hash))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Copies a template folder to where it cannot change any more.
    ///
    /// @throws InvalidManifest when its manifest cannot be used
    Bundle freeze(Path template) throws InvalidManifest {
        Manifest manifest = ManifestReader.read(template);
        try {
            String hash = TreeHash.of(template);
            Path target = home.resolve(pathOf(hash));
            if (!Files.isDirectory(target)) {
                copy(template, target);
            }
            return known.computeIfAbsent(hash, _ -> new Bundle(hash, target, manifest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pathOf(String hash) {
        return FOLDER + "/" + hash;
    }

    private static Bundle open(String hash, Path folder) {
        try {
            return new Bundle(hash, folder, ManifestReader.read(folder));
        } catch (InvalidManifest e) {
            throw new IllegalStateException("a published bundle is damaged", e);
        }
    }

    /// Copies beside the target and renames, so that a half-copied bundle is never seen under its name.
    private static void copy(Path template, Path target) throws IOException {
        Path partial = target.resolveSibling("." + UUID.randomUUID());
        FolderTree.copy(TreeHash.files(template), template, partial);
        for (Path file : TreeHash.files(partial)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            // Somebody else froze the same content at the same moment: theirs is ours.
            FolderTree.delete(partial);
        }
    }
}
