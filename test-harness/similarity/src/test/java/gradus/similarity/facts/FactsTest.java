package gradus.similarity.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");

    private static Map<String, List<String>> people(String... values) {
        Map<String, List<String>> facts = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            facts.put("p" + i, new ArrayList<>(List.of(values)));
        }
        return facts;
    }

    @Test
    void theSameWrongValueIsAFact() {
        Map<String, List<String>> values = people("fit:common mistake");
        values.get("p1").add("fit:1.73205");
        values.get("p2").add("fit:1.73205");
        SharedFacts facts = new SharedFacts(Fact.Kind.WRONG_VALUE, values);
        assertEquals(List.of(new Fact(Fact.Kind.WRONG_VALUE, "fit:1.73205", 2, 40)), facts.between("p1", "p2"));
        assertEquals(
                "Both have the same wrong value fit:1.73205; nobody else has.",
                facts.between("p1", "p2").getFirst().sentence());
    }

    @Test
    void whatManyGotWrongIsNone() {
        SharedFacts facts = new SharedFacts(Fact.Kind.WRONG_VALUE, people("fit:common mistake"));
        assertEquals(List.of(), facts.between("p1", "p2"));
        assertEquals(List.of(), facts.between("p1", "nobody"));
    }

    @Test
    void aRingInASmallClassIsStillRareEnough() {
        Map<String, List<String>> weights = people();
        for (int i = 0; i < 4; i++) {
            weights.get("p" + i).add("sha256:abc");
        }
        SharedFacts facts = new SharedFacts(Fact.Kind.WEIGHTS, weights);
        assertEquals(4, facts.between("p0", "p3").getFirst().submissions());
        assertTrue(
                facts.between("p0", "p3").getFirst().sentence().startsWith("Both handed in the same trained weights"));
    }

    @Test
    void theRarestFactComesFirst() {
        Map<String, List<String>> values = people();
        for (int i = 0; i < 4; i++) {
            values.get("p" + i).add("four");
        }
        values.get("p0").add("two");
        values.get("p1").add("two");
        List<Fact> shared = new SharedFacts(Fact.Kind.WRONG_VALUE, values).between("p0", "p1");
        assertEquals(List.of("two", "four"), shared.stream().map(Fact::what).toList());
    }

    @Test
    void typosAreFoundWithoutADictionary() {
        Map<String, List<String>> words = people("gradient", "learning", "weights");
        words.get("p1").addAll(List.of("graident", "lerning", "perceptron"));
        words.get("p2").add("graident");
        words.get("p3").addAll(List.of("weight", "learnings"));
        Map<String, Set<String>> typos = Typos.of(words, List.of("perceptrons"));
        assertEquals(Set.of("graident", "lerning"), typos.get("p1"));
        assertEquals(Set.of("graident"), typos.get("p2"));
        assertEquals(Set.of(), typos.get("p3"), "an s is grammar");
        SharedFacts facts = new SharedFacts(Fact.Kind.TYPO, typos);
        assertEquals("graident", facts.between("p1", "p2").getFirst().what());
        assertEquals(2, facts.between("p1", "p2").getFirst().submissions());
    }

    @Test
    void wordsOfTheSheetAreSpeltRight() {
        Map<String, List<String>> words = people("gradient");
        words.get("p1").add("gradents");
        words.get("p1").add("gradiant");
        assertEquals(Set.of(), Typos.of(words, List.of("gradiant", "gradents")).get("p1"));
    }

    @Test
    void distancesCountLettersAndSwaps() {
        assertEquals(0, Typos.distance("same", "same"));
        assertEquals(1, Typos.distance("gradient", "graident"));
        assertEquals(1, Typos.distance("gradient", "gradint"));
        assertEquals(1, Typos.distance("gradient", "gradiemt"));
        assertEquals(3, Typos.distance("", "abc"));
    }

    private static Arrival arrival(String id, int... tokens) {
        List<Arrival.Push> pushes = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            pushes.add(new Arrival.Push(START.plus(Duration.ofHours(i)), tokens[i]));
        }
        return new Arrival(id, id, pushes);
    }

    @Test
    void whoHadMostOfItFirstIsToldByReceiveTimes() {
        List<Arrival> arrivals = List.of(arrival("late", 10, 20, 400), arrival("early", 30, 300, 400));
        Optional<Arrivals.First> first = Arrivals.first(arrivals, 0.5);
        assertEquals(Optional.of(new Arrivals.First("early", START.plus(Duration.ofHours(1)))), first);
        assertEquals(Optional.empty(), Arrivals.first(List.of(arrival("none")), 0.5));
    }

    @Test
    void pushesAreTakenInTheOrderOfTheirTimes() {
        Arrival turned = new Arrival(
                "a", "a", List.of(new Arrival.Push(START.plusSeconds(60), 400), new Arrival.Push(START, 10)));
        assertEquals(10, turned.pushes().getFirst().ownTokens());
    }

    @Test
    void aWholeSubmissionInOnePushCameAtOnce() {
        assertTrue(Arrivals.cameAtOnce(arrival("a", 400)));
        assertTrue(Arrivals.cameAtOnce(arrival("a", 5, 400, 410)));
        assertFalse(Arrivals.cameAtOnce(arrival("a", 100, 200, 300, 400)));
        assertFalse(Arrivals.cameAtOnce(arrival("a", 60)), "little code may well come at once");
        assertFalse(Arrivals.cameAtOnce(arrival("a")));
    }
}
