package gradus.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MistakeTest {
    private static final Mistake MISTAKE =
            new Mistake("m", "a.M", List.of("search", "log"), List.of("trained"), "Do so.", "Handout 1");

    @Test
    void explainsARunThatLostItsChecksWithOrWithoutThoseThatAreLuck() {
        assertTrue(MISTAKE.explains(Set.of("search", "log")));
        assertTrue(MISTAKE.explains(Set.of("search", "log", "trained")));
    }

    @Test
    void doesNotExplainARunThatPassedOneOfItsChecks() {
        assertFalse(MISTAKE.explains(Set.of("search", "trained")));
        assertFalse(MISTAKE.explains(Set.of()));
    }

    @Test
    void doesNotExplainARunThatLostAnother() {
        assertFalse(MISTAKE.explains(Set.of("search", "log", "forward")));
    }

    @Test
    void whatAManifestLeavesOutIsEmpty() {
        Mistake equivalent = new Mistake("e", "a.E", null, null, null, null);
        assertTrue(equivalent.equivalent());
        assertTrue(equivalent.explains(Set.of()));
        assertEquals(List.of(), equivalent.mayFail());
    }
}
