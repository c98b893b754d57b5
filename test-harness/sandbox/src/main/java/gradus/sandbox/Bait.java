package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// What lies beside a [SelfCheck] for it to take.
///
/// @param secret a file of the grader's, not shown
/// @param shown a folder that is shown, in which everybody may write but for the sandbox
/// @param rootsFile a file in it that only its owner may read, who must not be the sandbox where root is the grader
record Bait(Path secret, Path shown, Path rootsFile) implements AutoCloseable {
    static Bait lay() throws IOException {
        Path shown = Files.createTempDirectory("gradus-shown-");
        Files.setPosixFilePermissions(shown, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path secret = Files.writeString(Files.createTempFile("gradus-canary-", ".txt"), "canary");
        Path rootsFile = shown.resolve("roots");
        boolean root = Files.getAttribute(shown, "unix:uid").equals(0);
        if (root) {
            Files.writeString(rootsFile, "canary");
            Files.setPosixFilePermissions(rootsFile, PosixFilePermissions.fromString("rw-------"));
        }
        return new Bait(secret, shown, rootsFile);
    }

    @Override
    public void close() throws IOException {
        Files.delete(secret);
        Files.deleteIfExists(rootsFile);
        Files.deleteIfExists(shown.resolve("left"));
        Files.delete(shown);
    }
}
