package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachTest {
    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = Files.writeString(folder.resolve("classes.jar"), "");
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private String refusedToOthers() {
        return assertThrows(SandboxUnavailable.class, () -> Reach.byOthers(List.of(jar)))
                .getMessage();
    }

    @Test
    void openFilesInOpenFoldersAreReached() throws IOException {
        permit(folder, "rwxr-x--x");
        permit(jar, "rw-r--r--");
        assertDoesNotThrow(() -> Reach.byOthers(List.of(jar)));
        assertDoesNotThrow(() -> Reach.byOurselves(List.of(jar)));
    }

    @Test
    void closedFileIsNamedWithItsCure() throws IOException {
        permit(folder, "rwxr-xr-x");
        permit(jar, "rw-------");
        assertTrue(refusedToOthers().endsWith("Run: chmod -R o+rX " + jar));
    }

    @Test
    void missingAndRelativePathsAreNamed() {
        Path missing = folder.resolve("missing.jar");
        assertTrue(assertThrows(SandboxUnavailable.class, () -> Reach.byOurselves(List.of(missing)))
                .getMessage()
                .endsWith("it does not exist."));
        assertTrue(assertThrows(SandboxUnavailable.class, () -> Reach.byOthers(List.of(Path.of("a.jar"))))
                .getMessage()
                .endsWith("its path is not absolute."));
    }
}
