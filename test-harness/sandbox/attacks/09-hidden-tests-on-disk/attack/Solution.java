package attack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches class path and file system for the suite, the reference and the data. Only its own interface may be
 * there.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String name : List.of("gradus/polynomial/suite/DataChecks.class", "assignment.yaml", "bands.json")) {
            Attempt.mustBeFalse("resource " + name, () -> ClassLoader.getSystemResource(name) != null);
        }
        List<String> found = new ArrayList<>();
        Files.walkFileTree(Path.of("/"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.startsWith("/proc") || folder.startsWith("/sys")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().matches(".*(suite|reference-impls|assignment\\.yaml|bands\\.json|Checks).*")
                        && !file.toString().contains("jvm")) {
                    found.add(file.toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        Attempt.mustBeFalse("files of the suite: " + found, () -> !found.isEmpty());
    }
}
