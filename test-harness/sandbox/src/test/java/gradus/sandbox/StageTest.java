package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageTest {
    @TempDir
    private Path folder;

    private Path a;
    private Path b;

    @BeforeEach
    void makeFiles() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("dist/lib"));
        a = Files.writeString(lib.resolve("a.jar"), "");
        b = Files.writeString(lib.resolve("b.jar"), "");
        permit(folder, "rwxr-xr-x");
        permit(folder.resolve("dist"), "rwxr-xr-x");
        permit(lib, "rwxr-xr-x");
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void openPathsNeedNoStage() throws SandboxUnavailable {
        Stage stage = Stage.of(List.of(a, b));
        assertEquals(List.of(), stage.roots());
        assertEquals(a, stage.source(a));
        assertEquals(List.of(), stage.words(Tools.find()));
    }

    @Test
    void pathsBehindOneClosedFolderShareOneRoot() throws SandboxUnavailable, IOException {
        permit(folder, "rwx------");
        Stage stage = Stage.of(List.of(a, b));
        assertEquals(List.of(folder.resolve("dist")), stage.roots());
        assertEquals(Path.of("/mnt/0/lib/a.jar"), stage.source(a));
        assertEquals(Path.of("/mnt/0/lib/b.jar"), stage.source(b));
    }

    @Test
    void nearestClosedFolderCounts() throws SandboxUnavailable, IOException {
        permit(folder, "rwx------");
        permit(folder.resolve("dist/lib"), "rwx------");
        Stage stage = Stage.of(List.of(a, b));
        assertEquals(List.of(a, b), stage.roots());
        assertEquals(Path.of("/mnt/1"), stage.source(b));
    }

    @Test
    void placeIsNotOneThatIsRead() throws SandboxUnavailable {
        assertFalse(Stage.of(List.of(Path.of("/mnt/x"))).place().equals(Path.of("/mnt")));
    }
}
