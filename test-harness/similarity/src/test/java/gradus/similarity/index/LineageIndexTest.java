package gradus.similarity.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.Fingerprints;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.synthetic.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageIndexTest {
    private static final byte[] SECRET = "sixteen bytes ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final List<Fingerprint> PEOPLE = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() {
        Sheet sheet = new Sheet(9, 0, 60, 0.2);
        for (int i = 0; i < 30; i++) {
            PEOPLE.add(Fingerprints.of(sheet.sources("p" + i, sheet.solution(i)), Template.NONE));
        }
    }

    private LineageIndex open() throws IOException {
        return LineageIndex.open(folder, SECRET);
    }

    private static void addAll(LineageIndex index, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            index.add(new Entry("p" + i, "author" + i), PEOPLE.get(i));
        }
    }

    private static List<String> nearest(LineageIndex index, int person) {
        return index.query(PEOPLE.get(person), 3, _ -> true).stream()
                .map(found -> found.entry().id())
                .toList();
    }

    private static void findsEveryone(LineageIndex index, int count) {
        assertEquals(count, index.size());
        for (int i = 0; i < count; i++) {
            assertEquals("p" + i, nearest(index, i).getFirst());
        }
    }

    @Test
    void everyoneIsFoundBeforeAndAfterTheMerge() throws IOException {
        try (LineageIndex index = open()) {
            addAll(index, 0, 20);
            findsEveryone(index, 20);
            index.merge();
            findsEveryone(index, 20);
            addAll(index, 20, 30);
            findsEveryone(index, 30);
        }
    }

    @Test
    void itIsTheSameAfterItWasOpenedAgain() throws IOException {
        List<List<String>> before = new ArrayList<>();
        try (LineageIndex index = open()) {
            addAll(index, 0, 20);
            index.merge();
            addAll(index, 20, 30);
            for (int i = 0; i < 30; i++) {
                before.add(nearest(index, i));
            }
        }
        try (LineageIndex index = open()) {
            for (int i = 0; i < 30; i++) {
                assertEquals(before.get(i), nearest(index, i));
            }
        }
    }

    @Test
    void aStudentsOwnAreLeftOutBeforeTheLimitCounts() throws IOException {
        try (LineageIndex index = open()) {
            addAll(index, 0, 10);
            index.add(new Entry("again", "author4"), PEOPLE.get(4));
            List<Found> found =
                    index.query(PEOPLE.get(4), 2, entry -> !entry.author().equals("author4"));
            assertEquals(2, found.size());
            assertFalse(found.stream().anyMatch(one -> one.entry().author().equals("author4")));
        }
    }

    @Test
    void whatWasRemovedIsNotFoundAndStaysGone() throws IOException {
        try (LineageIndex index = open()) {
            addAll(index, 0, 10);
            index.remove("p3");
            index.remove("nobody");
            assertEquals(9, index.size());
            assertFalse(nearest(index, 3).contains("p3"));
        }
        try (LineageIndex index = open()) {
            assertFalse(nearest(index, 3).contains("p3"));
            index.merge();
            assertFalse(nearest(index, 3).contains("p3"));
            assertEquals("p4", nearest(index, 4).getFirst());
        }
    }

    @Test
    void itTellsWhomItHoldsAndWhatIsUnmerged() throws IOException {
        try (LineageIndex index = open()) {
            addAll(index, 0, 4);
            index.remove("p1");
            assertEquals(
                    List.of("p0", "p2", "p3"),
                    index.present().stream().map(Entry::id).toList());
            assertEquals(4, index.unmerged());
            index.merge();
            assertEquals(0, index.unmerged());
            addAll(index, 4, 5);
            assertEquals(1, index.unmerged());
            assertEquals(4, index.present().size());
        }
    }

    @Test
    void aSubmissionThatComesAgainReplacesTheOldOne() throws IOException {
        try (LineageIndex index = open()) {
            index.add(new Entry("same", "anna"), PEOPLE.get(0));
            index.add(new Entry("same", "anna"), PEOPLE.get(1));
            assertEquals(1, index.size());
            double old = index.query(PEOPLE.get(0), 1, _ -> true).stream()
                    .mapToDouble(Found::weight)
                    .sum();
            double current = index.query(PEOPLE.get(1), 1, _ -> true).getFirst().weight();
            assertTrue(old < current / 2, old + " and " + current);
        }
    }

    @Test
    void anotherSecretFindsNothing() throws IOException {
        try (LineageIndex index = open()) {
            addAll(index, 0, 5);
            index.merge();
        }
        byte[] other = SECRET.clone();
        other[0]++;
        try (LineageIndex index = LineageIndex.open(folder, other)) {
            assertEquals(List.of(), nearest(index, 0));
        }
        assertThrows(IllegalArgumentException.class, () -> LineageIndex.open(folder, new byte[5]));
    }

    @Test
    void postingsWithoutAnEntryAreDropped() throws IOException {
        try (LineageIndex index = open()) {
            addAll(index, 0, 5);
        }
        Path entries = folder.resolve("entries");
        String text = Files.readString(entries);
        // As after a crash in the middle of the last line.
        Files.writeString(entries, text.substring(0, text.length() - 4));
        try (LineageIndex index = open()) {
            findsEveryone(index, 4);
            addAll(index, 4, 6);
            findsEveryone(index, 6);
        }
        try (LineageIndex index = open()) {
            findsEveryone(index, 6);
        }
    }

    @Test
    void entriesWithoutPostingsAreDropped() throws IOException {
        try (LineageIndex index = open()) {
            addAll(index, 0, 5);
        }
        Files.writeString(folder.resolve("entries"), "+\tghost\tnobody\t\n", StandardOpenOption.APPEND);
        try (LineageIndex index = open()) {
            findsEveryone(index, 5);
        }
    }

    @Test
    void aCrashBetweenMergeAndClearingCountsNothingTwice() throws IOException {
        byte[] delta;
        try (LineageIndex index = open()) {
            addAll(index, 0, 5);
            delta = Files.readAllBytes(folder.resolve("delta"));
            index.merge();
        }
        double once;
        try (LineageIndex index = open()) {
            once = index.query(PEOPLE.get(0), 1, _ -> true).getFirst().weight();
        }
        Files.write(folder.resolve("delta"), delta);
        try (LineageIndex index = open()) {
            assertEquals(
                    once, index.query(PEOPLE.get(0), 1, _ -> true).getFirst().weight(), 1e-3);
        }
    }

    @Test
    void aFileThatIsNoIndexIsRefused() throws IOException {
        Files.writeString(folder.resolve("postings"), "something else altogether");
        assertThrows(IOException.class, this::open);
    }

    @Test
    void emptySubmissionsCanBeAdded() throws IOException {
        try (LineageIndex index = open()) {
            index.add(new Entry("empty", "anna"), Programs.fingerprint("empty", ""));
            addAll(index, 0, 3);
            assertEquals(4, index.size());
            assertEquals(List.of(), index.query(Programs.fingerprint("x", ""), 5, _ -> true));
        }
    }

    @Test
    void idsCannotBreakTheLog() {
        assertThrows(IllegalArgumentException.class, () -> new Entry("a\tb", "c"));
        assertThrows(IllegalArgumentException.class, () -> new Entry("a", "b\nc"));
    }

    @Test
    void theKeyedHashIsSipHash() {
        byte[] secret = new byte[16];
        // The reference key of the paper is 00 01 ... 0f, read as two little-endian words.
        for (int i = 0; i < 8; i++) {
            secret[7 - i] = (byte) i;
            secret[15 - i] = (byte) (8 + i);
        }
        // Test vector 8 of the reference implementation: the message 00 01 ... 07.
        assertEquals(0x93f5f5799a932462L, new KeyedHash(secret).of(0x0706050403020100L));
    }

    @Test
    void postingsSortAsUnsignedKeysInOrderOfArrival() {
        long[] postings = new java.util.SplittableRandom(2).longs(5_000).toArray();
        long[] expected = postings.clone();
        Long[] boxed = Arrays.stream(expected).boxed().toArray(Long[]::new);
        Arrays.sort(boxed, (a, b) -> Long.compare(Postings.key(a), Postings.key(b)));
        long[] sorted = Postings.sort(postings.clone());
        for (int i = 0; i < sorted.length; i++) {
            assertEquals(boxed[i], sorted[i]);
        }
    }
}
