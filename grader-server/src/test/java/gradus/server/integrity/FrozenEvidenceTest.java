package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.integrity.Evidence.First;
import gradus.server.integrity.FrozenEvidence.Match;
import gradus.server.integrity.FrozenEvidence.Pair;
import gradus.server.integrity.FrozenEvidence.Passage;
import gradus.server.integrity.FrozenEvidence.Work;
import gradus.server.platform.Hashes;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrozenEvidenceTest {
    private static final FrozenEvidence EVIDENCE = new FrozenEvidence(
            List.of(new Work("s1", "c0ffee", "2026-12-06T18:00:00Z"), new Work("Otto (2024)", "", "")),
            List.of(new Pair(
                    "s1",
                    "Otto (2024)",
                    93,
                    0.75,
                    0.5,
                    First.UNKNOWN,
                    List.of("12 rare statements"),
                    List.of(new Match(
                            new Passage("src/Model.java", 1, 2, "class Model {\n\tdouble κ; // \"naïve\" \u0000"),
                            new Passage("Old.java", 7, 7, ""))))));

    @Test
    void whatWasFrozenIsReadAgainToTheLastCharacter() {
        assertEquals(EVIDENCE, FrozenEvidence.read(EVIDENCE.write()));
    }

    @Test
    void equalEvidenceHasEqualHashesAndEveryChangeShows() {
        String written = EVIDENCE.write();
        assertEquals(Hashes.of(written), Hashes.of(FrozenEvidence.read(written).write()));
        assertFalse(Hashes.of(written).equals(Hashes.of(written.replace("93", "94"))));
    }

    /// A text column of PostgreSQL cannot hold the character zero.
    @Test
    void theStoredTextHoldsNoCharacterThatTheDatabaseRefuses() {
        assertTrue(EVIDENCE.write().chars().noneMatch(c -> c < ' '));
    }

    @Test
    void aPairShowsTheWorksThatItIsAbout() {
        Pair pair = EVIDENCE.pairs().getFirst();
        assertTrue(pair.shows("s1"));
        assertTrue(pair.shows("Otto (2024)"));
        assertFalse(pair.shows("s2"));
    }

    @Test
    void whatIsNoEvidenceIsNotRead() {
        assertThrows(IllegalStateException.class, () -> FrozenEvidence.read("{\"works\":"));
        assertThrows(IllegalStateException.class, () -> FrozenEvidence.read("{\"verdict\":\"guilty\"}"));
    }
}
