package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.cohort.Partners;
import gradus.similarity.fakes.Programs;
import gradus.similarity.index.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedIndexTest {
    private static final String SECRET = "000102030405060708090a0b0c0d0e0f";

    @TempDir
    private Path folder;

    private CacheFolder home() {
        return new CacheFolder(folder.resolve("index"));
    }

    private void add(int from, int to) throws Fault, IOException {
        try (SealedIndex sealed = SealedIndex.open(home(), SECRET)) {
            for (int i = from; i < to; i++) {
                sealed.index().add(new Entry("p" + i, "a" + i), Programs.fingerprint("p" + i, Programs.ORIGINAL));
            }
        }
    }

    private int size() throws Fault {
        try (SealedIndex sealed = SealedIndex.open(home(), SECRET)) {
            return sealed.index().size();
        }
    }

    @Test
    void whatWasSealedIsFoundAgain() throws Exception {
        add(0, 3);
        add(3, 5);
        assertEquals(5, size());
        assertEquals(5, size());
    }

    @Test
    void anIndexWithABrokenSealIsThrownAway() throws Exception {
        for (String name : List.of("entries", "delta", "postings")) {
            add(0, 3);
            Files.write(folder.resolve("index").resolve(name), new byte[8], StandardOpenOption.APPEND);
            assertEquals(0, size(), name);
        }
        add(0, 3);
        Files.delete(folder.resolve("index/seal"));
        assertEquals(0, size());
    }

    @Test
    void manyPushesAreMerged() throws Exception {
        add(0, 200);
        long before = Files.size(folder.resolve("index/postings"));
        add(200, 201);
        assertTrue(Files.size(folder.resolve("index/postings")) > before);
        assertEquals(201, size());
    }

    @Test
    void whatIsInTheWayIsThrownAwayToo() throws Exception {
        Files.writeString(folder.resolve("index"), "in the way");
        assertEquals(0, size());
    }

    private static Order order(String secret, List<Order.Expected> expected, String content) {
        return new Order(
                "sheet",
                secret,
                90,
                List.of(),
                expected,
                Partners.NONE,
                List.of(new Order.Submission("anna", content, "author", true, List.of(), null, List.of())),
                List.of(),
                null,
                Set.of(),
                new Order.Kept(20, 3, 5000),
                1000);
    }

    private void open(Order order, String base) throws Fault {
        new LineageFolder(new CacheFolder(folder), order.lineage(), base)
                .index(order)
                .close();
    }

    private int states() {
        return new CacheFolder(folder.resolve("sheet/states")).entries().size();
    }

    @Test
    void eachChoiceOfBaseCodeHasItsIndexAndOldOnesGo() throws Exception {
        Order plain = order(SECRET, List.of(), "c");
        open(plain, "base");
        open(plain, "base");
        assertEquals(1, states());
        open(plain, "other base");
        open(order(SECRET.replace('1', '2'), List.of(), "c"), "base");
        open(order(SECRET, List.of(new Order.Expected("anna", "A.java", 1, 2)), "c"), "base");
        assertEquals(4, states());
        open(order(SECRET, List.of(new Order.Expected("anna", "A.java", 1, 2)), "d"), "base");
        assertEquals(1, states());
    }

    @Test
    void aLineageOfAnyNameHasAFolderInsideTheWorkers() throws Exception {
        for (String name : List.of("../../outside", "/etc", "A b", "x".repeat(400), "..", "")) {
            LineageFolder lineage = new LineageFolder(new CacheFolder(folder.resolve("worker")), name, "base");
            lineage.highest().write(List.of("a"), List.of());
            assertTrue(lineage.highest().read().isPresent());
        }
        assertEquals(6, new CacheFolder(folder.resolve("worker")).entries().size());
        assertEquals(1, new CacheFolder(folder).entries().size());
    }

    @Test
    void partsOfADigestDoNotRunTogether() {
        assertNotEquals(
                new Digest().add("ab").add("c").hex(),
                new Digest().add("a").add("bc").hex());
        assertNotEquals(new Digest().add("").hex(), new Digest().hex());
        assertEquals(32, new Digest().add(7).hex().length());
    }
}
