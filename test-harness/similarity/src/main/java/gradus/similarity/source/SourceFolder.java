package gradus.similarity.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads submissions from folders. Links are not followed: a submission must not name files of its reader.
public final class SourceFolder {
    private static final Set<String> SKIPPED = Set.of("target", "build", "out", "node_modules", "__MACOSX");

    private SourceFolder() {}

    /// Where a submission lies, and its name.
    public record Entry(String id, Path path) {
        public SubmissionSources read() throws IOException {
            return submission(id, path);
        }
    }

    /// One entry for each folder inside the root, in the order of their names; a lone `.java` file is one too.
    public static List<Entry> entries(Path root) throws IOException {
        try (Stream<Path> list = Files.list(root)) {
            return list.filter(entry -> Files.isDirectory(entry) || isJava(entry))
                    .filter(entry -> !isHidden(entry))
                    .sorted()
                    .map(entry -> new Entry(entry.getFileName().toString(), entry))
                    .toList();
        }
    }

    /// All entries, read.
    public static List<SubmissionSources> submissions(Path root) throws IOException {
        List<SubmissionSources> found = new ArrayList<>();
        for (Entry entry : entries(root)) {
            found.add(entry.read());
        }
        return found;
    }

    /// All Java files below one folder as a submission.
    public static SubmissionSources submission(String id, Path folder) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Path file : files(folder, ".java")) {
            Path name = file.equals(folder) ? file.getFileName() : folder.relativize(file);
            try (var in = Files.newInputStream(file)) {
                // Twice the limit, since UTF-16 needs two bytes for a character.
                files.add(SourceFile.of(name.toString(), in.readNBytes(2 * SourceFile.BYTE_LIMIT)));
            }
        }
        return new SubmissionSources(id, files);
    }

    /// The files below a folder whose names end so, without hidden folders and those that builds write.
    public static List<Path> files(Path folder, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path entry, BasicFileAttributes attributes) {
                boolean skipped = !entry.equals(folder)
                        && (isHidden(entry)
                                || SKIPPED.contains(entry.getFileName().toString()));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path entry, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && entry.getFileName().toString().endsWith(ending)) {
                    found.add(entry);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    private static boolean isJava(Path entry) {
        return Files.isRegularFile(entry) && entry.getFileName().toString().endsWith(".java");
    }

    private static boolean isHidden(Path entry) {
        return entry.getFileName().toString().startsWith(".");
    }
}
