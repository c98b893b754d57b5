package gradus.server.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    @TempDir
    Path folder;

    private Snapshots snapshots;

    @BeforeEach
    void open() {
        snapshots = new Snapshots(new FileBlobStore(folder.resolve("blobs")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theContentHashDoesNotDependOnTheOrderOfFiles() {
        Map<String, byte[]> one = new LinkedHashMap<>();
        one.put("src/B.java", bytes("b"));
        one.put("src/A.java", bytes("a"));
        Map<String, byte[]> other = new LinkedHashMap<>();
        other.put("src/A.java", bytes("a"));
        other.put("src/B.java", bytes("b"));
        assertEquals(Snapshot.of(one).contentHash(), Snapshot.of(other).contentHash());
    }

    @Test
    void theContentHashDependsOnPathsAndBytes() {
        BlobId hash = Snapshot.of(Map.of("A.java", bytes("a"))).contentHash();
        assertNotEquals(hash, Snapshot.of(Map.of("B.java", bytes("a"))).contentHash());
        assertNotEquals(hash, Snapshot.of(Map.of("A.java", bytes("b"))).contentHash());
    }

    @Test
    void aFrozenSnapshotIsLoadedByItsHash() throws IOException {
        Snapshot frozen = snapshots.freeze(Map.of("src/mit Leerzeichen.java", bytes("class A {}"), "x", bytes("")));
        Snapshot loaded = snapshots.load(frozen.contentHash());
        assertEquals(frozen, loaded);
        assertEquals(10, loaded.bytes());
        assertArrayEquals(bytes("class A {}"), snapshots.read(loaded, "src/mit Leerzeichen.java"));
        assertThrows(NoSuchElementException.class, () -> snapshots.read(loaded, "src/absent.java"));
    }

    @Test
    void materialisingLaysOutExactlyTheFiles() throws IOException {
        Snapshot frozen = snapshots.freeze(Map.of("src/p/A.java", bytes("a"), "report.pdf", bytes("%PDF-")));
        Path work = folder.resolve("work");
        snapshots.materialise(frozen, work);
        assertEquals("a", Files.readString(work.resolve("src/p/A.java")));
        assertEquals("%PDF-", Files.readString(work.resolve("report.pdf")));
    }

    @Test
    void aSnapshotThatLeavesItsFolderIsNotMaterialised() throws IOException {
        for (String path : List.of("../evil.java", "/evil.java", "a/../../evil.java", ".")) {
            Snapshot hostile = snapshots.freeze(Map.of(path, bytes("x")));
            assertThrows(IOException.class, () -> snapshots.materialise(hostile, folder.resolve("work")));
        }
        assertFalse(Files.exists(folder.resolve("evil.java")));
    }

    @Test
    void nonsenseIsNotASnapshot() {
        assertThrows(IllegalArgumentException.class, () -> Snapshot.parse(bytes("something else")));
        assertThrows(IllegalArgumentException.class, () -> Snapshot.parse(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> Snapshot.of(Map.of("a\nb", bytes(""))));
        Snapshot.Entry entry = new Snapshot.Entry("a", BlobId.of(new byte[0]), 0);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Snapshot(List.of(entry, entry)))
                .getMessage()
                .contains("twice"));
    }
}
