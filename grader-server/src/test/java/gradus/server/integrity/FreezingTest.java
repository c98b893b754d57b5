package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.integrity.Evidence.First;
import gradus.server.integrity.Evidence.Match;
import gradus.server.integrity.Evidence.Pair;
import gradus.server.integrity.Evidence.Passage;
import gradus.server.integrity.Freezing.Named;
import gradus.server.platform.Problem;
import gradus.server.submission.Channel;
import gradus.server.submission.FileBlobStore;
import gradus.server.submission.Snapshot;
import gradus.server.submission.Snapshots;
import gradus.server.submission.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreezingTest {
    private static final String FILE = "src/Model.java";

    @TempDir
    Path folder;

    private Snapshots snapshots;
    private Freezing freezing;

    @BeforeEach
    void anEmptyStore() {
        snapshots = new Snapshots(new FileBlobStore(folder));
        freezing = new Freezing(snapshots);
    }

    private Named handedIn(String called, byte[] source) throws IOException {
        UUID id = UUID.randomUUID();
        Snapshot snapshot = snapshots.freeze(Map.of(FILE, source));
        Submission submission =
                new Submission(id, id, id, snapshot.contentHash().hex(), Channel.GIT, Samples.NOW, 1, source.length);
        return new Named(submission.id.toString(), called, submission);
    }

    private Named handedIn(String called, String source) throws IOException {
        return handedIn(called, source.getBytes(StandardCharsets.UTF_8));
    }

    private static Passage passage(int from, int to) {
        return new Passage(FILE, from, to, null);
    }

    private static Pair pair(Named a, Named b, Match... matches) {
        return new Pair(a.work(), b.work(), 93, 0.75, 0.5, First.A, List.of(" rare "), List.of(matches));
    }

    private FrozenEvidence frozen(List<Named> named, Pair... pairs) {
        return FrozenEvidence.read(freezing.freeze(new Evidence(List.of(pairs)), named));
    }

    private String refused(List<Named> named, Pair... pairs) {
        Problem problem = assertThrows(Problem.class, () -> freezing.freeze(new Evidence(List.of(pairs)), named));
        assertEquals(422, problem.status());
        return String.valueOf(problem.getMessage());
    }

    @Test
    void theLinesAndTheHashesOfWhatWasComparedAreKept() throws IOException {
        Named ada = handedIn("ada", "one\ntwo\nthree\n");
        Named ben = handedIn("ben", "uno\ndos\n");
        FrozenEvidence frozen = frozen(List.of(ada, ben), pair(ada, ben, new Match(passage(2, 3), passage(1, 1))));
        assertEquals(
                "two\nthree", frozen.pairs().getFirst().matches().getFirst().a().text());
        assertEquals("uno", frozen.pairs().getFirst().matches().getFirst().b().text());
        assertEquals(List.of("rare"), frozen.pairs().getFirst().why());
        assertEquals("2026-12-08T09:00:00Z", frozen.works().getFirst().receivedAt());
        assertEquals(64, frozen.works().getLast().contentHash().length());
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nb\r\nc', 3", "'a\nb\nc', 3", "'a\nb\nc\n', 3", "'a\rb', 2", "'a', 1", "'\n\n\n', 3"})
    void linesAreCountedHoweverTheyEnd(String source, int lines) throws IOException {
        Named ada = handedIn("ada", source);
        Named ben = handedIn("ben", "x\n");
        frozen(List.of(ada, ben), pair(ada, ben, new Match(passage(1, lines), passage(1, 1))));
        String sentence = refused(List.of(ada, ben), pair(ada, ben, new Match(passage(1, lines + 1), passage(1, 1))));
        assertTrue(sentence.startsWith("Pair 1, match 1, ada: src/Model.java has " + lines + " lines"), sentence);
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        Named ada = handedIn("ada", "");
        Named ben = handedIn("ben", "x\n");
        assertTrue(refused(List.of(ada, ben), pair(ada, ben, new Match(passage(1, 1), passage(1, 1))))
                .contains("has 0 lines"));
    }

    @Test
    void bytesThatAreNoUtf8AreStillEvidence() throws IOException {
        Named ada = handedIn("ada", new byte[] {'n', 'a', (byte) 0xEF, 'v', 'e', '\n'});
        Named ben = handedIn("ben", "x\n");
        FrozenEvidence frozen = frozen(List.of(ada, ben), pair(ada, ben, new Match(passage(1, 1), passage(1, 1))));
        assertEquals(
                "na\uFFFDve", frozen.pairs().getFirst().matches().getFirst().a().text());
    }

    @Test
    void workFromOutsideBringsItsLinesOrNone() throws IOException {
        Named ada = handedIn("ada", "one\n");
        Named otto = new Named("Otto (2024)", "Otto (2024)", null);
        FrozenEvidence frozen = frozen(
                List.of(ada, otto),
                pair(
                        ada,
                        otto,
                        new Match(passage(1, 1), new Passage("Old.java", 7, 7, "uno")),
                        new Match(passage(1, 1), new Passage("Old.java", 900, 950, null))));
        assertEquals("uno", frozen.pairs().getFirst().matches().getFirst().b().text());
        assertEquals("", frozen.pairs().getFirst().matches().getLast().b().text());
        assertEquals("", frozen.works().getLast().contentHash());
    }

    @Test
    void evidenceThatNobodyCouldReadIsRefused() throws IOException {
        Named ada = handedIn("ada", "x".repeat(100_000) + "\n");
        Named ben = handedIn("ben", "x\n");
        Match large = new Match(passage(1, 1), passage(1, 1));
        Pair pair =
                new Pair(ada.work(), ben.work(), 93, 0.75, 0.5, First.A, List.of(), Collections.nCopies(100, large));
        assertTrue(refused(List.of(ada, ben), pair).contains("larger than 8 MB: keep the strongest pairs"));
    }

    @Test
    void whatTheStoreHasLostIsOurFaultAndNotTheirs() {
        UUID id = UUID.randomUUID();
        Submission lost = new Submission(id, id, id, "c0ffee00".repeat(8), Channel.GIT, Samples.NOW, 1, 1);
        Named ada = new Named(lost.id.toString(), "ada", lost);
        Named otto = new Named("Otto", "Otto", null);
        Evidence evidence = new Evidence(List.of(pair(ada, otto, new Match(passage(1, 1), passage(1, 1)))));
        UncheckedIOException fault =
                assertThrows(UncheckedIOException.class, () -> freezing.freeze(evidence, List.of(ada, otto)));
        assertTrue(String.valueOf(fault.getMessage()).contains(lost.id.toString()));
    }

    @Test
    void theSameEvidenceIsFrozenToTheSameText() throws IOException {
        Named ada = handedIn("ada", "one\ntwo\n");
        Named ben = handedIn("ben", "uno\n");
        Evidence evidence = new Evidence(List.of(pair(ada, ben, new Match(passage(1, 2), passage(1, 1)))));
        assertEquals(freezing.freeze(evidence, List.of(ada, ben)), freezing.freeze(evidence, List.of(ada, ben)));
    }

    @Test
    void aWordThatTheServerDoesNotKnowIsNoMember() throws IOException {
        Named ada = handedIn("ada", "one\n");
        Named ben = handedIn("ben", "uno\n");
        Named cleo = handedIn("cleo", "un\n");
        assertEquals(
                "Pair 1 is about '" + cleo.work() + "', which is the work of no member: add its author to the members,"
                        + " or leave the pair out.",
                refused(List.of(ada, ben), pair(ada, cleo)));
        assertEquals(
                "cleo is in no pair: add the pair that concerns them, or leave them out.",
                refused(List.of(ada, ben, cleo), pair(ada, ben)));
        assertFalse(frozen(List.of(ada, ben, cleo), pair(ada, ben), pair(ben, cleo))
                .pairs()
                .isEmpty());
    }
}
