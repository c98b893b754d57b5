package gradus.runner.grade;

import gradus.manifest.Limits;
import gradus.manifest.TreeHash;
import gradus.protocol.SourceFile;
import gradus.runner.fault.BadInput;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The Java sources of a submission, read from a folder once and then only held in memory.
public record Submission(List<SourceFile> sources, String hash) {
    public Submission {
        sources = List.copyOf(sources);
    }

    /// Reads all `.java` files below a folder. Links are not followed; other files are not looked at.
    ///
    /// @throws BadInput when the folder is missing, has no sources, or has more than the assignment allows
    public static Submission read(Path folder, Limits limits) throws BadInput {
        if (!Files.isDirectory(folder)) {
            throw new BadInput("There is no folder " + folder + ". Name the folder that holds your Java sources.");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder, new FileVisitOption[0])) {
            long bytes = 0;
            for (Path file : walk.filter(Submission::isSource).toList()) {
                bytes += Files.size(file);
                checkSize(bytes, files.size() + 1, limits);
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new BadInput("The sources in " + folder + " cannot be read: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw new BadInput(
                    "There is no .java file in " + folder + " or its sub-folders, so nothing can be graded.");
        }
        return of(files);
    }

    /// Makes a submission of named contents.
    public static Submission of(SortedMap<String, byte[]> files) {
        return new Submission(
                files.entrySet().stream()
                        .map(file -> new SourceFile(file.getKey(), file.getValue()))
                        .toList(),
                TreeHash.of(files));
    }

    private static boolean isSource(Path file) {
        return file.getFileName().toString().endsWith(".java") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static void checkSize(long bytes, int count, Limits limits) throws BadInput {
        if (bytes > (long) limits.sourceKb() << 10) {
            throw new BadInput("The sources are larger than the " + limits.sourceKb()
                    + " KB that this assignment allows. Remove generated files and data.");
        }
        if (count > limits.sourceFiles()) {
            throw new BadInput(
                    "There are more than the " + limits.sourceFiles() + " source files that this assignment allows.");
        }
    }
}
