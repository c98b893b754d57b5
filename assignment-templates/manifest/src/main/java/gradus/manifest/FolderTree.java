package gradus.manifest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A folder with all that is below it: copied, removed. Links are not followed.
public final class FolderTree {
    private FolderTree() {}

    /// Copies files to where they lie below another folder, whose parents are made.
    ///
    /// @param files below `from`, for example [TreeHash#files]
    /// @throws java.nio.file.FileAlreadyExistsException when one is there already
    public static void copy(List<Path> files, Path from, Path to) throws IOException {
        for (Path file : files) {
            Path target = to.resolve(TreeHash.name(from, file));
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(file, target);
        }
    }

    /// Removes a folder with all that is below it; does nothing when it is not there.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
