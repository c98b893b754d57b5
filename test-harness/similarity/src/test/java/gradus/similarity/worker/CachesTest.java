package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.cohort.Pair;
import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.verify.Channel;
import gradus.similarity.verify.Frequencies;
import gradus.similarity.verify.Likeness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies in the worker's folder is whole or not there.
class CachesTest {
    private static final Likeness ANY = new Likeness(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 10, 100, 0.5, 0.5);

    @TempDir
    private Path folder;

    private CacheFolder cache() {
        return new CacheFolder(folder.resolve("cache"));
    }

    private static Order.Submission submission(String content, String... paths) {
        return new Order.Submission(
                "id",
                content,
                "author",
                true,
                List.of(paths).stream()
                        .map(path -> new Order.Content(path, Path.of("/blob")))
                        .toList(),
                null,
                List.of());
    }

    @Test
    void whatIsWrittenIsReadAndNothingElseIsLeft() throws Exception {
        cache().write("a/b", new byte[] {1, 2, 3});
        assertArrayEquals(new byte[] {1, 2, 3}, cache().read("a/b").orElseThrow());
        cache().write("a/b", new byte[0]);
        assertArrayEquals(new byte[0], cache().read("a/b").orElseThrow());
        assertEquals(1, cache().inner("a").entries().size());
        assertEquals(Optional.empty(), cache().read("a/c"));
    }

    @Test
    void everyDamageIsSeen() throws Exception {
        cache().write("x", new byte[] {1, 2, 3, 4, 5});
        Path file = folder.resolve("cache/x");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 4;
            Files.write(file, bytes);
            assertTrue(cache().read("x").isEmpty());
            Files.write(file, java.util.Arrays.copyOf(whole, at));
            assertTrue(cache().read("x").isEmpty());
        }
    }

    @Test
    void foldersThatAreGoneAreEmpty() throws Exception {
        assertEquals(List.of(), cache().entries());
        assertFalse(cache().exists());
        cache().delete();
        cache().delete("x");
        cache().write("a/b/c", new byte[1]);
        cache().delete();
        assertFalse(Files.exists(folder.resolve("cache")));
    }

    @Test
    void aFileInTheWayIsAFault() throws Exception {
        Files.writeString(folder.resolve("cache"), "in the way");
        Fault fault = assertThrows(Fault.class, () -> cache().write("x", new byte[1]));
        assertEquals(Fault.Code.FOLDER, fault.code());
    }

    @Test
    void aFingerprintIsFoundByContentPathsAndBaseCode() {
        FingerprintCache fingerprints = new FingerprintCache(cache(), "base");
        String key = fingerprints.key(submission("c", "A.java", "B.java"));
        assertEquals(key, fingerprints.key(submission("c", "B.java", "A.java", "data.csv")));
        assertNotEquals(key, fingerprints.key(submission("d", "A.java", "B.java")));
        assertNotEquals(key, fingerprints.key(submission("c", "A.java")));
        assertNotEquals(key, new FingerprintCache(cache(), "other").key(submission("c", "A.java", "B.java")));
    }

    @Test
    void unusedFingerprintsGoOnceThereAreMany() throws Exception {
        FingerprintCache fingerprints = new FingerprintCache(cache(), "base");
        Fingerprint one = Programs.fingerprint("a", "class A {}");
        String used = fingerprints.key(submission("used"));
        fingerprints.put(used, one);
        for (int i = 0; i < 900; i++) {
            fingerprints.put(fingerprints.key(submission("c" + i)), one);
        }
        fingerprints.prune(Set.of(used));
        assertTrue(fingerprints.get(fingerprints.key(submission("c1"))).isPresent());
        for (int i = 900; i < 1010; i++) {
            fingerprints.put(fingerprints.key(submission("c" + i)), one);
        }
        fingerprints.prune(Set.of(used));
        assertTrue(fingerprints.get(fingerprints.key(submission("c1"))).isEmpty());
        assertTrue(fingerprints.get(used).isPresent());
    }

    @Test
    void highestSuspicionsAreKept() throws Exception {
        Highest highest = new Highest(cache());
        assertTrue(highest.read().isEmpty());
        highest.write(
                List.of("a", "b c", "d"),
                List.of(new Pair("a", "b c", ANY, 97.25, 0), new Pair("b c", "a", ANY, 3, 0)));
        assertEquals(Map.of("a", 97.25, "b c", 97.25, "d", 0.0), highest.read().orElseThrow());
    }

    private final Map<String, Fingerprint> known = new HashMap<>();

    private List<String> keys(String... texts) {
        return List.of(texts).stream()
                .map(text -> {
                    String key = new Digest().add(text).hex();
                    known.put(key, Programs.fingerprint("x", text));
                    return key;
                })
                .toList();
    }

    private List<Fingerprint> fingerprints(List<String> keys) {
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                .toList();
    }

    private static String program(int number) {
        return Programs.method("    int x = Math.abs(" + number + " + y);\n    call(x, " + number + ");");
    }

    private String[] programs(int from, int to) {
        return java.util.stream.IntStream.range(from, to)
                .mapToObj(CachesTest::program)
                .toArray(String[]::new);
    }

    @Test
    void frequenciesFollowWhoComesAndGoes() throws Exception {
        Counted counted = new Counted(cache());
        List<String> before = keys(programs(0, 80));
        assertTrue(counted.current(before, key -> Optional.ofNullable(known.get(key)))
                .isEmpty());
        counted.write(before, Frequencies.of(fingerprints(before)));
        List<String> after = keys(programs(2, 81));
        Frequencies found = counted.current(after, key -> Optional.ofNullable(known.get(key)))
                .orElseThrow();
        Frequencies expected = Frequencies.of(fingerprints(after));
        assertEquals(expected.submissions(), found.submissions());
        for (Fingerprint one : known.values()) {
            for (int i = 0; i < one.words().size(); i++) {
                long key = one.words().key(i);
                assertEquals(expected.of(Channel.WORDS, key), found.of(Channel.WORDS, key));
            }
        }
        assertTrue(counted.current(after, _ -> Optional.empty()).isPresent(), "what was brought up to date is kept");
    }

    @Test
    void frequenciesThatFitTooLittleAreCountedAnew() throws Exception {
        Counted counted = new Counted(cache());
        List<String> before = keys(programs(0, 60));
        counted.write(before, Frequencies.of(fingerprints(before)));
        assertTrue(counted.current(keys(programs(10, 70)), key -> Optional.ofNullable(known.get(key)))
                .isEmpty());
        assertTrue(counted.current(keys(programs(0, 61)), _ -> Optional.empty()).isEmpty());
        cache().write("frequencies", new byte[] {127, 0, 0, 0});
        assertTrue(counted.current(before, _ -> Optional.empty()).isEmpty());
    }
}
