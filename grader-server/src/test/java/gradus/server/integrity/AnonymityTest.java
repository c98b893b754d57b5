package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymityTest {
    private static final Anonymity OTHERS = new Anonymity(List.of("ben", "Ben Müller", "c.d-3", "$1 (2024)"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ben had it first",
                "copied from BEN.",
                "by Ben MÜLLER, I think",
                "see c.d-3: the same",
                "from $1 (2024), last year"
            })
    void aNameIsFoundWhereverItStands(String text) {
        assertTrue(OTHERS.firstIn(text).isPresent(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the benchmark", "ruben and bend", "ben_2 is a variable", "cxd-3", ""})
    void partsOfOtherWordsAreNoNames(String text) {
        assertEquals(text, OTHERS.hide(text));
        assertTrue(OTHERS.firstIn(text).isEmpty(), text);
    }

    @Test
    void namesAreReplacedAndNothingElse() {
        assertEquals(
                "another submission and another submission share 12 lines of $1",
                OTHERS.hide("Ben and c.d-3 share 12 lines of $1"));
    }

    @Test
    void whoHasNoNameHidesNothing() {
        assertEquals("anything", new Anonymity(List.of("", " ")).hide("anything"));
    }
}
