package gradus.similarity.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.fingerprint.Template;
import gradus.similarity.source.FileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageTest {
    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final Steps steps = new Steps((phase, done, of) -> told.add(done + "/" + of), () -> false);

    private Lineage lineage() {
        return new Lineage(Template.NONE, new FingerprintCache(new CacheFolder(folder.resolve("cache")), "base"));
    }

    private Order.Submission submission(String id, String text) throws IOException {
        String name = new Digest().add(text).hex();
        Path blob = Files.writeString(folder.resolve(name), text);
        return new Order.Submission(
                id, name, "author", true, List.of(new Order.Content("A.java", blob)), null, List.of());
    }

    private static List<String> ids(List<Fingerprint> fingerprints) {
        return fingerprints.stream().map(Fingerprint::id).toList();
    }

    private static String program(int number) {
        return Programs.method("    int x = Math.abs(" + number + " + y);\n    call(x, " + number + ");");
    }

    @Test
    void fingerprintsComeInTheOrderOfTheSubmissionsFromCacheOrSource() throws Exception {
        List<Order.Submission> some = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            some.add(submission("s" + i, program(i)));
        }
        lineage().read(List.of(some.get(100), some.get(3), some.get(64)), steps);
        List<Fingerprint> all = lineage().read(some, steps);
        assertEquals(some.stream().map(Order.Submission::id).toList(), ids(all));
        assertEquals("130/130", told.getLast());
        for (int i = 0; i < all.size(); i++) {
            assertEquals(
                    Programs.fingerprint("x", program(i)).words().key(0),
                    all.get(i).words().key(0),
                    "number " + i);
        }
    }

    @Test
    void oneContentHasOneFingerprintUnderEveryId() throws Exception {
        Lineage lineage = lineage();
        Order.Submission anna = submission("anna", Programs.ORIGINAL);
        Order.Submission again = submission("again", Programs.ORIGINAL);
        List<Fingerprint> both = lineage.read(List.of(anna, again), steps);
        assertEquals(List.of("anna", "again"), ids(both));
        assertEquals(both.getFirst().content(), both.getLast().content());
        assertEquals(lineage.keys(List.of(anna)), lineage.keys(List.of(again)));
        Files.delete(anna.files().getFirst().blob());
        assertEquals("again", lineage().read(again, steps).id());
    }

    @Test
    void whatWasIncompleteIsNotKept() throws Exception {
        Order.Submission anna = submission("anna", Programs.ORIGINAL);
        Path blob = anna.files().getFirst().blob();
        Files.delete(blob);
        Fingerprint nothing = lineage().read(anna, steps);
        assertEquals(FileState.UNREADABLE, nothing.files().getFirst().state());
        assertTrue(nothing.isEmpty());
        assertTrue(lineage().cached(lineage().keys(List.of(anna)).getFirst()).isEmpty());
        Files.writeString(blob, Programs.ORIGINAL);
        assertEquals(
                FileState.PARSED, lineage().read(anna, steps).files().getFirst().state());
    }

    @Test
    void nobodyIsReadAtOnce() throws Exception {
        assertEquals(List.of(), lineage().read(List.of(), steps));
        assertEquals("0/0", told.getLast());
    }
}
