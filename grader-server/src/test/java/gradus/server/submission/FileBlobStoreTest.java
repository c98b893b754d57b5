package gradus.server.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobStoreTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);
    private static final String HELLO_HASH = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path root;

    private BlobStore store;

    @BeforeEach
    void open() {
        store = new FileBlobStore(root);
    }

    private Path placeOfHello() {
        return root.resolve("2c").resolve(HELLO_HASH.substring(2));
    }

    @Test
    void whatWasPutIsFoundUnderItsHash() throws IOException {
        BlobId id = store.put(HELLO);
        assertEquals(HELLO_HASH, id.hex());
        assertTrue(store.contains(id));
        assertArrayEquals(HELLO, new FileBlobStore(root).read(id));
    }

    @Test
    void puttingTwiceIsTheSameBlob() throws IOException {
        assertEquals(store.put(HELLO), store.put(HELLO));
        assertTrue(Files.isRegularFile(placeOfHello()));
    }

    @Test
    void aHalfWrittenBlobIsReplaced() throws IOException {
        Files.createDirectories(placeOfHello().getParent());
        Files.writeString(placeOfHello(), "he");
        assertArrayEquals(HELLO, store.read(store.put(HELLO)));
    }

    @Test
    void aBlobThatCannotBeStoredLeavesNothingHalfWritten() throws IOException {
        Files.createDirectories(placeOfHello().resolve("in the way"));
        assertThrows(IOException.class, () -> store.put(HELLO));
        try (Stream<Path> left = Files.list(root.resolve("unfinished"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void damageIsFoundWhenReading() throws IOException {
        BlobId id = store.put(HELLO);
        Files.writeString(placeOfHello(), "hullo");
        IOException damaged = assertThrows(IOException.class, () -> store.read(id));
        assertTrue(damaged.getMessage().contains("is damaged"), damaged.getMessage());
    }

    @Test
    void aMissingBlobIsNamed() {
        BlobId absent = BlobId.of(HELLO);
        assertFalse(store.contains(absent));
        IOException missing = assertThrows(IOException.class, () -> store.read(absent));
        assertTrue(missing.getMessage().contains(HELLO_HASH), missing.getMessage());
    }

    @Test
    void writersOfTheSameBytesDoNotDisturbEachOther() throws Exception {
        byte[] large = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<BlobId>> puts = IntStream.range(0, 16)
                    .mapToObj(_ -> threads.submit(() -> store.put(large)))
                    .toList();
            for (Future<BlobId> put : puts) {
                assertArrayEquals(large, store.read(put.get()));
            }
        }
        try (Stream<Path> leftovers = Files.list(root.resolve("unfinished"))) {
            assertEquals(0, leftovers.count());
        }
    }

    @Test
    void onlyHexadecimalNamesReachTheDisk() {
        for (String bad : List.of("", "../../etc/passwd", HELLO_HASH.toUpperCase(Locale.ROOT), "2c")) {
            assertThrows(IllegalArgumentException.class, () -> new BlobId(bad));
        }
    }
}
