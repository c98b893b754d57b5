package gradus.similarity.export;

import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Writes `new/`, one folder for each submission of this year, `old/` for those of earlier years, and `base/` for the
/// template. Names are reduced to letters, digits, `.`, `-` and `_`, so that nothing is written outside the folder.
public final class ToolFolders {
    private final Path root;
    private final Set<Path> taken = new HashSet<>();

    /// @throws IOException also when the folder exists and is not empty: an export never mixes with something else
    public ToolFolders(Path root) throws IOException {
        this.root = Files.createDirectories(root);
        try (var entries = Files.list(root)) {
            if (entries.findAny().isPresent()) {
                throw new IOException(root + " is not empty");
            }
        }
        for (String part : Set.of("new", "old", "base")) {
            Files.createDirectory(root.resolve(part));
        }
    }

    public void add(SubmissionSources submission, boolean current) throws IOException {
        Path folder = root.resolve(current ? "new" : "old").resolve(safe(submission.id()));
        int number = 2;
        while (!taken.add(folder)) {
            folder = folder.resolveSibling(safe(submission.id()) + "-" + number++);
        }
        write(folder, submission);
    }

    public void addTemplate(SubmissionSources template) throws IOException {
        write(root.resolve("base"), template);
    }

    private static void write(Path folder, SubmissionSources submission) throws IOException {
        Files.createDirectories(folder);
        for (SourceFile file : submission.files()) {
            Path target = folder;
            for (String part : file.path().replace('\\', '/').split("/", -1)) {
                target = target.resolve(safe(part));
            }
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.text());
        }
    }

    /// A name that is a name in every file system, and never a way up.
    static String safe(String name) {
        String reduced = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        boolean dots = reduced.chars().allMatch(c -> c == '.');
        return dots ? "_" + reduced.length() : reduced;
    }
}
