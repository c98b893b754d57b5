package gradus.server.pipeline;

import gradus.manifest.FolderTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// One folder per running attempt below the data folder; nothing in it is worth keeping.
@ApplicationScoped
class WorkFolders {
    private final Path root;

    WorkFolders(@ConfigProperty(name = "gradus.home") Path home) {
        this.root = home.toAbsolutePath().resolve("work");
    }

    static Path submission(Path folder) {
        return folder.resolve("submission");
    }

    static Path evidence(Path folder) {
        return folder.resolve("evidence.json");
    }

    Path of(UUID attempt) {
        return root.resolve(attempt.toString());
    }

    /// Makes the empty folder of an attempt; leftovers of a run that a crash ended are removed.
    Path open(UUID attempt) throws IOException {
        Path folder = of(attempt);
        close(folder);
        return Files.createDirectories(folder);
    }

    void close(Path folder) throws IOException {
        FolderTree.delete(folder);
    }

    /// Removes the folders of all attempts; for the start, when nothing is running.
    void clear() throws IOException {
        close(root);
    }
}
