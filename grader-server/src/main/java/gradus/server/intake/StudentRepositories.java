package gradus.server.intake;

import gradus.manifest.FolderTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The bare repositories on disk, one per student and assignment, made at their first use with the starter in
/// them.
@ApplicationScoped
class StudentRepositories {
    static final String MAIN = Constants.R_HEADS + "main";

    /// Names a repository; the parts come from the database, where their form is checked.
    record Name(String course, String assignment, String person) {
        @Override
        public String toString() {
            return course + "/" + assignment + "/" + person + ".git";
        }
    }

    private static final String DRAFT = ".new-";
    private static final String LOCK = ".lock";

    private final Path root;

    StudentRepositories(@ConfigProperty(name = "gradus.home") Path home) {
        this.root = home.toAbsolutePath().resolve("git");
        try {
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException("the repositories in " + root + " cannot be looked through", e);
        }
    }

    /// Removes the locks and drafts of a server that was killed. A lock would refuse every later push. Nobody else
    /// writes here, and nothing is opened before.
    private void sweep() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> drafts = new ArrayList<>();
        List<Path> locks = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                if (name.startsWith(DRAFT)) {
                    drafts.add(folder);
                }
                return name.startsWith(DRAFT) || name.equals(Constants.OBJECTS)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.getFileName().toString().endsWith(LOCK)) {
                    locks.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        for (Path lock : locks) {
            Files.delete(lock);
        }
        for (Path draft : drafts) {
            FolderTree.delete(draft);
        }
    }

    /// Opens a repository; `starter` are the files that a new one begins with, published at `at`.
    Repository open(Name name, Supplier<SortedMap<String, byte[]>> starter, Instant at) throws IOException {
        Path place = root.resolve(name.toString());
        if (!Files.isDirectory(place)) {
            create(place, starter.get(), at);
        }
        return new FileRepositoryBuilder()
                .setGitDir(place.toFile())
                .setMustExist(true)
                .build();
    }

    /// Builds the repository beside its place and moves it there, so that nobody ever sees half of one.
    private void create(Path place, SortedMap<String, byte[]> starter, Instant at) throws IOException {
        Path folder = place.resolveSibling(".");
        Files.createDirectories(folder);
        Path draft = Files.createTempDirectory(folder, DRAFT);
        try (Repository repository = new FileRepository(draft.toFile())) {
            repository.create(true);
            configure(repository);
            RefUpdate main = repository.updateRef(MAIN);
            main.setNewObjectId(StarterCommit.write(repository, starter, at));
            if (main.update() != RefUpdate.Result.NEW) {
                throw new IOException("the starter cannot be committed to " + place);
            }
        }
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another request made it first; its starter commit is the same, bit by bit.
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
    }

    private static void configure(Repository repository) throws IOException {
        StoredConfig config = repository.getConfig();
        String core = ConfigConstants.CONFIG_CORE_SECTION;
        config.setBoolean(core, null, "fsyncObjectFiles", true);
        config.setBoolean(core, null, "fsyncRefFiles", true);
        config.setBoolean(ConfigConstants.CONFIG_RECEIVE_SECTION, null, "fsckObjects", true);
        config.save();
        RefUpdate head = repository.updateRef(Constants.HEAD, true);
        head.link(MAIN);
    }
}
