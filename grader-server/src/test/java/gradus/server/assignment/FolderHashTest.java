package gradus.server.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderHashTest {
    @TempDir
    Path folder;

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void namesContentNotTimes() throws IOException {
        write("a/b.txt", "one");
        String before = FolderHash.of(folder);
        Files.setLastModifiedTime(folder.resolve("a/b.txt"), FileTime.from(Instant.EPOCH));
        assertEquals(before, FolderHash.of(folder));
        write("a/b.txt", "two");
        assertNotEquals(before, FolderHash.of(folder));
    }

    @Test
    void aFileThatMovesIsOtherContent() throws IOException {
        write("a.txt", "one");
        String before = FolderHash.of(folder);
        Files.move(folder.resolve("a.txt"), folder.resolve("b.txt"));
        assertNotEquals(before, FolderHash.of(folder));
    }
}
